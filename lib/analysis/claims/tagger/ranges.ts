/** Half-open range of tokens. */
export type TokenRange = readonly [number, number];

/** Whether two contents share at least half of each. */
export function halves(a: readonly TokenRange[], b: readonly TokenRange[]): boolean {
  const shared = common(a, b);
  return shared * 2 >= length(a) && shared * 2 >= length(b);
}

function length(spans: readonly TokenRange[]): number {
  let sum = 0;
  for (let n = 0; n < spans.length; n++) sum += spans[n]![1] - spans[n]![0];
  return sum;
}

function common(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  let shared = 0;
  for (let n = 0; n < a.length; n++) {
    const [from, to] = a[n]!;
    for (let m = 0; m < b.length; m++) shared += Math.max(0, Math.min(to, b[m]![1]) - Math.max(from, b[m]![0]));
  }
  return shared;
}

/** Whether two sources share a word, or neither is there. */
export const sameSource = (a: TokenRange | null, b: TokenRange | null): boolean => (a && b ? a[0] < b[1] && b[0] < a[1] : a === b);

/** Shared tokens of two contents over all of theirs, 0 to 1. */
export function overlap(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  const shared = common(a, b);
  return shared / (length(a) + length(b) - shared);
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
