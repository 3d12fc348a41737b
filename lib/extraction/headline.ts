import type { Segment } from './segments';
import type { PageElement } from './snapshot';

/** Where the page prints its headline. */
export interface Headline {
  /** How much each segment says the headline, by its words: Dice overlap, 0 to 1. */
  readonly fits: readonly number[];
  /** Index of the segment that is the headline, or -1. */
  readonly at: number;
  /** The elements that the headline stands in, from the innermost out. */
  readonly holders: ReadonlySet<PageElement>;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Least overlap with the declared headline; an `h1` needs less. */
const LEAST = 0.6;
const H1_BONUS = 0.3;

/** Finds the declared headline (`title`, empty when unknown) among the segments of the page. */
export function findHeadline(segments: readonly Segment[], title: string): Headline {
  const declared = new Set(wordsOf(title));
  const fits = segments.map((s) => fitOf(s.text, declared));
  let at = -1;
  let best = LEAST;
  fits.forEach((fit, i) => {
    const box = segments[i]?.box;
    const sure = box?.tag === 'h1' ? fit + H1_BONUS : fit;
    if (sure > best && !/crumb/.test(`${box?.label} ${box?.parent?.label}`)) [at, best] = [i, sure];
  });
  const holders = new Set<PageElement>();
  for (let e = segments[at]?.box ?? null; e && holders.size < 64; e = e.parent) holders.add(e);
  return { fits, at, holders };
}

function fitOf(text: string, title: ReadonlySet<string>): number {
  if (title.size === 0 || text.length > 300) return 0;
  const own = wordsOf(text);
  const hits = own.filter((w) => title.has(w)).length;
  return own.length === 0 ? 0 : (2 * hits) / (own.length + title.size);
}
