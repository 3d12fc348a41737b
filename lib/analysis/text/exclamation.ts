/** Names that are written with an exclamation mark. Lower case. */
const NAMES = new Set(
  'yahoo jeopardy e ok jeb wham panic kerplunk mamma moulin oliver airplane yum hello viva chips fame oklahoma mother cruising kapow vote act.tv allons'.split(
    ' ',
  ),
);

/** Does the exclamation mark at `at` belong to a name ("Yahoo!", "Mamma Mia! tickets")? Looks at the word before and the one after. */
export function isNameMark(text: string, at: number): boolean {
  const before = /([\p{L}.]+)$/u.exec(text.slice(Math.max(0, at - 30), at))?.[1] ?? '';
  if (NAMES.has(before.toLowerCase())) return true;
  // A sentence does not go on in lower case, or with 's, after its exclamation mark.
  return /^\p{Lu}/u.test(before) && /^!(?:['’]s\b|\s\p{Ll}|,)/u.test(text.slice(at, at + 4));
}
