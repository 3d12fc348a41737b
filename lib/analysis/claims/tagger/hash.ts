/** Hash of a template number and up to three values: the features' only names. 32 bits; tables take as many low bits as they have. */
export function feature(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(template + 0x9e3779b1, 0x85ebca6b);
  h = Math.imul(h ^ a, 0xcc9e2d51);
  h = (h << 15) | (h >>> 17);
  h = Math.imul(h ^ b, 0x1b873593);
  h = (h << 13) | (h >>> 19);
  h = Math.imul(h ^ c, 0xc2b2ae35);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  return h ^ (h >>> 13);
}

/** FNV-1a over the UTF-16 units of `text` from `start` to `end`, ASCII letters in lower case, every digit as 0, curly apostrophes straight. */
export function hashWord(text: string, start: number, end: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    let c = text.charCodeAt(i);
    if (c >= 65 && c <= 90) c += 32;
    else if (c >= 48 && c <= 57) c = 48;
    else if (c === 0x2019) c = 39;
    h = Math.imul(h ^ c, 0x01000193);
  }
  return h ^ (h >>> 15);
}
