import { countFollowable } from './measures';
import { signals } from './signals/index';
import type { Evidence } from './signals/signal';
import { fillIn } from './text/fill-in';
import { isWatched } from './text/watched-subjects';
import type { SentencePart, Warning } from './types';

/** English of the sentence's parts; views translate by id (`sentence_<id>`) and data. */
const SENTENCES: Readonly<Record<SentencePart['id'], string>> = {
  'no-sources': 'Nothing here is said to come from anyone.',
  watched: 'It tells what its writer watched; nobody else speaks here.',
  'one-not-followed': 'One source speaks here and cannot be followed.',
  'one-followed': 'One source speaks here and can be followed.',
  'none-followed': '{count} sources speak here and none can be followed.',
  'one-of-many-followed': 'One of the {count} sources that speak here can be followed.',
  'some-followed': '{of} of the {count} sources that speak here can be followed.',
  'all-followed': 'All {count} sources that speak here can be followed.',
  'one-speaks': 'One source speaks here.',
  'all-named': '{count} sources speak here, {all} of them by name.',
  'some-named': '{count} sources speak here, {of} of them by name.',
  'none-named': '{count} sources speak here, none of them by name.',
  'unlinked-elsewhere': 'What came from elsewhere is not linked.',
  'answered-for': '{name} answers for the report.',
  'rest-answered-for': '{name} answers for the rest.',
  'page-alone': 'There is only this page’s word for it.',
  warning: '{title}.',
};

/** The one plain sentence: who speaks, how that can be followed or who answers for it, and the gravest thing that was seen. */
export function sentenceFor(
  evidence: Evidence,
  warnings: readonly Warning[],
): { sentence: string; sentenceParts: readonly SentencePart[] } {
  const sentenceParts = ledgerParts(evidence, answerer(evidence, warnings));
  const gravest = warnings.find(({ certainty, severity }) => certainty !== 'possible' && severity !== 'minor');
  const title = gravest && signals.find(({ meta }) => meta.id === gravest.signal)?.meta.title;
  if (gravest && title) sentenceParts.push({ id: 'warning', data: { signal: gravest.signal, title } });
  return { sentence: sentenceParts.map(inEnglish).join(' '), sentenceParts };
}

/**
 * "None can be followed" is only said of sources that spoke elsewhere. What a reporter or an agency was told has no address to link:
 * there the question is who answers for it.
 */
function ledgerParts(evidence: Evidence, name: string | null): SentencePart[] {
  const { sources: count, followed, unlinked, named } = countFollowable(evidence);
  if (count === 0) return [{ id: isWatched(evidence.article) ? 'watched' : 'no-sources', data: { count } }];
  if (followed === count) return [{ id: count === 1 ? 'one-followed' : 'all-followed', data: { count, of: count } }];
  if (unlinked === count) return [{ id: count === 1 ? 'one-not-followed' : 'none-followed', data: { count, of: 0 } }];
  if (followed > 0) {
    const some: SentencePart = { id: followed === 1 ? 'one-of-many-followed' : 'some-followed', data: { count, of: followed } };
    return unlinked > 0 || name === null ? [some] : [some, { id: 'rest-answered-for', data: { name } }];
  }
  const speakers: SentencePart['id'] =
    count === 1 ? 'one-speaks' : named === count ? 'all-named' : named === 0 ? 'none-named' : 'some-named';
  const end: SentencePart =
    unlinked > 0
      ? { id: 'unlinked-elsewhere', data: {} }
      : name === null
        ? { id: 'page-alone', data: {} }
        : { id: 'answered-for', data: { name } };
  return [{ id: speakers, data: { count, of: named } }, end];
}

/** Longest name that fits into the sentence, in UTF-16 units. */
const LONGEST_NAME = 60;

/** Who answers for what was told to the page alone: the agency it credits, or its publisher. Nobody behind a template, or for a loose text. */
function answerer({ article }: Evidence, warnings: readonly Warning[]): string | null {
  if (
    warnings.some(({ category, severity, certainty }) => category === 'transparency' && severity === 'serious' && certainty !== 'possible')
  )
    return null;
  const { agencyCredit, titles } = article.metadata;
  if (agencyCredit !== null) return agencyCredit;
  const host = titles.length > 0 ? /^https?:\/\/(?:www\d?\.)?([^/:?#]+)/i.exec(article.url)?.[1]?.toLowerCase() : undefined;
  if (host === undefined || host.length > LONGEST_NAME) return null;
  return article.siteName !== null && bearsName(host, article.siteName) ? article.siteName.trim() : host;
}

const GENERIC = new Set(['the', 'news', 'com', 'org', 'net', 'online', 'magazine', 'daily', 'times', 'post']);

/** Is it the publisher's name, by the host? Pages also give the name of a section ("U.S.", "Health") or an account. */
function bearsName(host: string, name: string): boolean {
  if (name.length > LONGEST_NAME || !/^\s*[\p{L}\d]/u.test(name)) return false;
  const letters = host.replace(/[^\p{L}\d]/gu, '');
  const words = name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return letters.startsWith(words.join('')) || words.some((word) => word.length > 2 && !GENERIC.has(word) && letters.includes(word));
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

function spelledOut(data: SentencePart['data']): Record<string, string | number> {
  const words = Object.entries(data).map(([key, value]) => [key, typeof value === 'number' ? (NUMBERS[value] ?? value) : value]);
  return { ...Object.fromEntries(words), all: data.count === 2 ? 'both' : 'all' };
}

/** Begins with a capital, unless a name does ("herald.example answers …"). */
function inEnglish({ id, data }: SentencePart): string {
  const words = fillIn(SENTENCES[id], spelledOut(data));
  return data.name === undefined ? capitalise(words) : words;
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
