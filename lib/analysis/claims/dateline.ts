/** Places in capitals ("NEW YORK", "ST. LOUIS"), then perhaps a region, a day and an agency in brackets. */
const IN_CAPITALS =
  /^\p{Lu}(?:[\p{Lu}.'’/]|[ -](?=[\p{Lu}])){1,30}\p{Lu}\.?(?:, \p{Lu}[\p{L}.]{0,15}(?: \p{Lu}[\p{L}.]{0,15})?)?(?:, \p{Lu}\p{Ll}{2,8}\.? \d{1,2})?(?: ?\([\p{Lu}][\p{L} .&/-]{1,25}\))?/u;
/** Other places show themselves by the agency in brackets: "Kyiv (AP)", "Orsund, March 2 (Reuters)". */
const WITH_AGENCY =
  /^\p{Lu}[\p{L}.'’ /-]{1,30}(?:, \p{Lu}[\p{L}.]{0,15}(?: \p{Lu}[\p{L}.]{0,15})?)?(?:, \p{Lu}?\p{L}{2,8}\.? \d{1,2})? ?\((?:AP|AFP|UPI|ANI|PTI|IANS|ANSA|EFE|TASS|dpa|DPA|CNN|Reuters|Xinhua|Bloomberg|Interfax|Kyodo|Yonhap|(?:The )?Associated Press)\)/u;
/** The dash that ends a dateline; a sentence begins behind it. */
const DASH = /^(?:\s*—\s*|\s+(?:–|--?)\s+)(?=["“‘'„«]?[\p{Lu}\p{N}])/u;
/** Longest dateline, in characters. */
const LONGEST = 120;

/** Characters of the dateline that opens a paragraph ("ORSUND, March 2 (Reuters) - "), dash included; 0 for none. It is nobody's voice. */
export function datelineLength(paragraph: string): number {
  const opening = paragraph.slice(0, LONGEST);
  for (const pattern of [IN_CAPITALS, WITH_AGENCY]) {
    const place = pattern.exec(opening)?.[0];
    const dash = place && DASH.exec(opening.slice(place.length))?.[0];
    if (place && dash) return place.length + dash.length;
  }
  return 0;
}
