import type { Evidence, SignalMeta } from './signals/signal';
import { guessLanguage } from './text/language';
import { kindsOf, pageRecords } from './text/records';
import { countWords } from './text/words';
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

/** Which signals may judge this article. Credits always may; warnings stop where the genre makes them senseless. */
export function genreGate(article: Article): (meta: SignalMeta<unknown>) => boolean {
  const judged = isEnglish(article) && isArticle(article);
  const excused = ungraded(article) !== undefined;
  return (meta) => {
    if (ALWAYS.has(meta.id)) return true;
    if (!judged) return false;
    if (meta.polarity === 'credit') return true;
    // A comment, a conversation or an advertisement that says what it is owes no sources and may well be loud.
    if (excused) return meta.category === 'transparency';
    return !(NOT_IN[meta.id]?.includes(article.genre) ?? false);
  };
}

/** Message id of the reason for not grading this article, or null when it can be graded. */
export function reasonToAbstain({ article }: Evidence): string | null {
  if (!isEnglish(article)) return 'language';
  if (!isArticle(article)) return article.genre === 'listing' ? 'listing' : 'not-an-article';
  const reason = ungraded(article);
  if (reason !== undefined) return reason;
  // Enough to know is enough.
  const words = countWords(article.text, 2 * FEWEST_WORDS);
  if (article.metadata.paywalled && words < 2 * FEWEST_WORDS) return 'paywall-stub';
  return words < FEWEST_WORDS ? 'too-short' : null;
}

/** An article by extraction's judgement, or by the page's own: who prints the author's particulars under a text presents it as one. */
function isArticle(article: Article): boolean {
  return (article.isArticle && article.genre !== 'listing') || presentsAuthor(article);
}

function ungraded(article: Article): string | undefined {
  return article.genre === 'listing' ? undefined : UNGRADED[article.genre];
}

function presentsAuthor(article: Article): boolean {
  return pageRecords(article).some((record) => {
    const kinds = kindsOf(record);
    return (kinds.has('name') || kinds.has('author')) && kinds.size >= 4;
  });
}

const ENGLISH = /^(?:the|of|and|to|in|a|for|on|is|with|that|was|at|by)$/;
/** Share of such words below which a text is no English; a list of names and titles still has as many. */
const FEWEST_ENGLISH = 0.04;

/** The gate and the grade both ask. */
const english = new WeakMap<Article, boolean>();

function isEnglish(article: Article): boolean {
  const judged = english.get(article) ?? readsEnglish(article);
  english.set(article, judged);
  return judged;
}

/** By what the page says and by its words: pages often carry the language of their template. */
function readsEnglish({ lang, text }: Article): boolean {
  const guess = guessLanguage(text);
  if (guess !== null || (lang !== null && !/^en\b/i.test(lang))) return guess === 'en' && (lang === null || /^en\b/i.test(lang));
  const words = text.slice(0, 10_000).toLowerCase().split(/\s+/);
  // Too little text has no language to tell.
  return words.length < FEWEST_WORDS || words.filter((word) => ENGLISH.test(word)).length >= FEWEST_ENGLISH * words.length;
}
