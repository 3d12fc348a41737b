import { AGENCY } from './authors';

const CREDIT =
  /^[\s([–—-]*(?:with (?:additional )?(?:files?|inputs?|reports?|reporting|material) (?:from|by)|(?:copyright\s*)?(?:©|\(c\))\s*(?:(?:19|20)\d\d)?|copyright\s*(?:19|20)\d\d|(?:this (?:story|article|report) (?:was )?(?:provided|supplied|produced) by))[\s:]+/i;
/** Credit lines are short; longer ones are text. */
const LONGEST = 200;

/**
 * News agencies that a line of credit names, as written ("With files from The Associated Press", "© 2020 Reuters"), or null. For pages
 * whose byline does not say that the story is an agency's.
 */
export function agencyCreditIn(lines: Iterable<string>): string | null {
  for (const line of lines) {
    if (line.length > LONGEST) continue;
    const credit = CREDIT.exec(line);
    if (!credit) continue;
    const names = line
      .slice(credit[0].length)
      .split(/[.|)\]]/, 1)[0]
      ?.split(/\s*(?:,|\/|&|\band\b)\s*/)
      .map((name) => name.trim())
      .filter((name) => AGENCY.test(name));
    if (names?.length) return names.join(', ');
  }
  return null;
}
