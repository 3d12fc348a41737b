import type { Author, Fact, Genre } from '../analysis/types';
import { webAddress } from './addresses';
import type { BodyText } from './blocks';
import type { Head } from './head';
import { isArticleType } from './json-ld';
import type { Placed } from './placed';

/** What the decision looks at. */
export interface DecisionClues {
  readonly url: string;
  readonly head: Head;
  readonly ogType: string | null;
  readonly jsonLdTypes: readonly string[];
  readonly title: string;
  readonly titles: readonly Fact[];
  readonly placed: readonly Placed[];
  readonly kept: readonly Placed[];
  readonly text: BodyText;
  readonly authors: readonly Author[];
  readonly published: readonly Fact[];
  readonly genre: Genre;
}

/** Is it an article, and is it news? */
export interface Decision {
  readonly isArticle: boolean;
  readonly isNews: boolean;
}

/** First, plain form of the decision: declared types, length of the body, and the address. */
export function decide(c: DecisionClues): Decision {
  const path = webAddress(c.url, c.url)?.pathname ?? '';
  const slug = Math.max(0, ...path.split('/').map((s) => s.split(/[-_]/).length));
  let score = -2;
  if (c.jsonLdTypes.some(isArticleType)) score += 2;
  if (c.ogType === 'article') score += 1;
  if (c.text.text.length > 600) score += 1.5;
  if (c.text.text.length > 1500) score += 0.5;
  if (slug >= 4) score += 1;
  if (path.length <= 1) score -= 3;
  if (c.jsonLdTypes.some((t) => /Product|Recipe|QAPage|FAQPage|CollectionPage|ItemList|DiscussionForumPosting/.test(t))) score -= 1.5;
  const isArticle = score > 0 && c.text.text.length > 140;
  return { isArticle, isNews: isArticle };
}
