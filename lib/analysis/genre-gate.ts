import type { Evidence, SignalMeta } from './signals/signal';
import type { Article, Genre } from './types';

/** Fewest words that can be judged: an agency's brief of three paragraphs is just above it. */
const FEWEST_WORDS = 120;

/** Genres in which tracing sources is not the point: the page is shown without a grade. */
const UNGRADED: Readonly<Partial<Record<Genre, string>>> = {
  opinion: 'genre-opinion',
  interview: 'genre-interview',
  satire: 'satire',
  'live-blog': 'live-blog',
  'press-release': 'press-release',
  sponsored: 'sponsored',
  review: 'genre-review',
  obituary: 'genre-obituary',
  listing: 'listing',
};

/** Structural evidence stays evidence whatever the page calls itself. */
const ALWAYS: ReadonlySet<string> = new Set([
  'generated-author-profile',
  'content-farm-template',
  'unfilled-placeholder',
  'chatbot-residue',
  'host-impersonation',
  'blank-date-label',
]);

/** Signals that make no sense in a genre, beside what {@link UNGRADED} genres switch off altogether. */
const NOT_IN: Readonly<Record<string, readonly Genre[]>> = {
  'single-source-story': ['brief', 'explainer', 'analysis', 'fact-check'],
  'unattributed-text': ['brief', 'explainer', 'analysis'],
  'rewritten-without-credit': ['brief', 'fact-check'],
  'accusation-without-reply': ['brief', 'explainer', 'fact-check'],
  'vague-crowd': ['fact-check'],
  'hearsay-wording': ['fact-check'],
  'missing-author': ['brief'],
};

/** May this signal judge this article at all? Credits always may; warnings stop where the genre makes them senseless. */
export function ruleApplies(article: Article, meta: SignalMeta<unknown>): boolean {
  if (ALWAYS.has(meta.id)) return true;
  if (!article.isArticle || article.genre === 'listing' || !isEnglish(article.lang)) return false;
  if (meta.polarity === 'credit') return true;
  // A comment, a conversation or an advertisement that says what it is owes no sources and may well be loud.
  if (UNGRADED[article.genre] !== undefined) return meta.category === 'transparency';
  return !(NOT_IN[meta.id]?.includes(article.genre) ?? false);
}

/** Message id of the reason for not grading this article, or null when it can be graded. */
export function reasonToAbstain({ article }: Evidence): string | null {
  const reason = UNGRADED[article.genre];
  if (!isEnglish(article.lang)) return 'language';
  if (!article.isArticle) return 'not-an-article';
  if (reason !== undefined) return reason;
  const words = countWords(article.text);
  if (article.metadata.paywalled && words < 2 * FEWEST_WORDS) return 'paywall-stub';
  return words < FEWEST_WORDS ? 'too-short' : null;
}

function isEnglish(lang: string | null): boolean {
  return lang === null || /^en\b/i.test(lang);
}

/** Stops counting once it is enough to know. */
function countWords(text: string): number {
  const word = /\S+/g;
  let count = 0;
  while (count < 2 * FEWEST_WORDS && word.exec(text)) count++;
  return count;
}
