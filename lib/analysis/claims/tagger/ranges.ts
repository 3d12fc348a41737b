/** Half-open range of tokens. */
export type TokenRange = readonly [number, number];

/** Whether two contents share at least half of each. */
export function halves(a: readonly TokenRange[], b: readonly TokenRange[]): boolean {
  const shared = common(a, b);
  return shared * 2 >= length(a) && shared * 2 >= length(b);
}

const length = (spans: readonly TokenRange[]): number => spans.reduce((sum, [from, to]) => sum + to - from, 0);

function common(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  let shared = 0;
  for (const [from, to] of a) for (const [start, end] of b) shared += Math.max(0, Math.min(to, end) - Math.max(from, start));
  return shared;
}

/** Whether two sources share a word, or neither is there. */
export const sameSource = (a: TokenRange | null, b: TokenRange | null): boolean => (a && b ? a[0] < b[1] && b[0] < a[1] : a === b);

/** Shared tokens of two contents over all of theirs, 0 to 1. */
export function overlap(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  const shared = common(a, b);
  return shared / (length(a) + length(b) - shared);
}

/** Sum, count and least of a value over the tokens of some stretches. */
export function total(spans: readonly TokenRange[], value: (i: number) => number): [number, number, number] {
  let sum = 0;
  let count = 0;
  let least = 1;
  for (const [from, to] of spans) {
    for (let i = from; i < to; i++) {
      const v = value(i);
      sum += v;
      count++;
      least = Math.min(least, v);
    }
  }
  return [sum, count, least];
}

/** Single tokens in order as stretches. */
export function runs(tokens: readonly number[]): TokenRange[] {
  const found: [number, number][] = [];
  for (const i of tokens) {
    const last = found.at(-1);
    if (last && last[1] === i) last[1] = i + 1;
    else found.push([i, i + 1]);
  }
  return found;
}
