import type { Article, Span } from '../types';
import { ownNames } from './outlets';

/** Words by which a text shows that its author was there or asked. */
const MARKS: readonly RegExp[] = [
  /\b(?:told|speaking to|in an interview with|interviewed by|seen by|reviewed by|obtained by|shown to|spoke (?:to|with)) (?:us|this (?:newspaper|paper|reporter|correspondent|website|publication))\b/gi,
  /\b(?:we|I) (?:spoke (?:to|with)|interviewed|asked|reviewed|visited|obtained|contacted|analy[sz]ed)\b/g,
];
/** Marks that are looked for before the list is cut. */
const MOST = 8;

/** Where the text shows reporting of its own: "told us", "told the Herald" on the Herald's site, documents obtained. */
export function reportingMarks(article: Article): Span[] {
  const spans: Span[] = [];
  for (const pattern of MARKS) {
    for (const hit of article.text.matchAll(pattern)) {
      spans.push({ start: hit.index, end: hit.index + hit[0].length });
      if (spans.length >= MOST) return spans;
    }
  }
  const own = ownNames(article)
    .map((name) => name.replace(/^the\s+/, ''))
    .filter((name) => name.length > 2);
  const lower = article.text.toLowerCase();
  // Lower-casing changes the length of a few letters (İ): then positions would be wrong, and the mark is left out.
  if (lower.length !== article.text.length) return spans;
  for (const verb of ['told', 'interview with', 'obtained by', 'reviewed by', 'seen by', 'speaking to'].flatMap((words) => [
    `${words} `,
    `${words} the `,
  ])) {
    for (const name of own) {
      const at = lower.indexOf(verb + name);
      if (at !== -1) spans.push({ start: at, end: at + verb.length + name.length });
    }
  }
  return spans.slice(0, MOST);
}
