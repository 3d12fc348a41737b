import type { Article, Span } from '../types';
import { ownNames } from './outlets';
import { withoutQuotations } from './quoted';

/** Words by which a text shows that its author was there or asked. */
const MARKS: readonly RegExp[] = [
  /\b(?:told|speaking to|in an interview with|interviewed by|seen by|reviewed by|obtained by|shown to|spoke (?:to|with)) (?:us|this (?:newspaper|paper|reporter|correspondent|website|publication))\b(?!-)/gi,
  /\b(?:[Ww]e|I) (?:spoke (?:to|with)|interviewed|asked|reviewed|visited|obtained|contacted|analy[sz]ed)\b/g,
];
/** "MILLBROOK — ", "NAIROBI (AP) - ": the place from which it was reported, at the text's start. */
const DATELINE = /^[A-Z][A-Z.’' -]{2,30}[A-Z](?:, [A-Z][\w. ]{1,20})?(?: \([\w ]{2,20}\))? [—–-]{1,2} /;
const HEARD = ['told', 'interview with', 'obtained by', 'reviewed by', 'seen by', 'speaking to', 'spoke to', 'spoke with'];
/** Marks that are looked for before the list is cut. */
const MOST = 8;

/**
 * Where the text, outside of quotations, shows reporting of its own: a dateline, "told us", "told the Herald" on the Herald's site,
 * documents obtained.
 */
export function reportingMarks(article: Article): readonly Span[] {
  const marks = known.get(article) ?? findMarks(article);
  known.set(article, marks);
  return marks;
}

/** Several signals and a measure ask this of the same page. */
const known = new WeakMap<Article, readonly Span[]>();

function findMarks(article: Article): Span[] {
  const text = withoutQuotations(article.text);
  const spans: Span[] = [];
  const dateline = DATELINE.exec(text.slice(0, 100))?.[0];
  if (dateline) spans.push({ start: 0, end: dateline.replace(/ [—–-]+ $/, '').length });
  for (const pattern of MARKS) {
    for (const hit of text.matchAll(pattern)) {
      spans.push({ start: hit.index, end: hit.index + hit[0].length });
      if (spans.length >= MOST) return spans;
    }
  }
  const lower = text.toLowerCase();
  // Lower-casing changes the length of a few letters (İ): then positions would be wrong, and the mark is left out.
  if (lower.length !== text.length) return spans;
  // Where the verbs stand is looked up once, whatever the number of names.
  const heard = HEARD.flatMap((words) => [`${words} `, `${words} the `]).map((verb) => ({ verb, places: placesOf(lower, verb) }));
  for (const name of shortNames(article)) {
    for (const { verb, places } of heard) {
      const at = places.find((place) => lower.startsWith(name, place + verb.length)) ?? -1;
      const end = at + verb.length + name.length;
      if (at !== -1 && !/\w/.test(lower[end] ?? '')) spans.push({ start: at, end });
    }
  }
  return spans.slice(0, MOST);
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** The page's own names, and the last word of each that papers go by: "the Observer". */
function shortNames(article: Article): Set<string> {
  const names = ownNames(article).map((name) => name.replace(/^the\s+/, ''));
  const last = names.filter((name) => name.includes(' ')).map((name) => name.slice(name.lastIndexOf(' ') + 1));
  return new Set([...names, ...last].filter((name) => name.length > 2));
}
