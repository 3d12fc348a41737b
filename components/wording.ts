/** Where two wordings of one quotation differ: in each, the stretch between what both begin and both end with, in whole words. */
export function differingWords(a: string, b: string): readonly [Stretch, Stretch] {
  const [left, right] = [a.split(/(?<=\s)/), b.split(/(?<=\s)/)];
  const most = Math.min(left.length, right.length);
  let first = 0;
  while (first < most && isSame(left[first], right[first])) first++;
  let last = 0;
  while (last < most - first && isSame(left[left.length - 1 - last], right[right.length - 1 - last])) last++;
  return [stretch(left, first, last), stretch(right, first, last)];
}

/** Half-open, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

function stretch(words: readonly string[], first: number, last: number): Stretch {
  const start = words.slice(0, first).join('').length;
  return {
    start,
    end: Math.max(
      start,
      words
        .slice(0, words.length - last)
        .join('')
        .trimEnd().length,
    ),
  };
}

/** The same word, whatever marks stand around it. */
function isSame(a: string | undefined, b: string | undefined): boolean {
  const plain = (word: string | undefined) => (word ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return plain(a) === plain(b);
}
