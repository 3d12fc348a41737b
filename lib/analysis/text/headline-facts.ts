import { wordsOf } from './words';

/** What a headline states that can be looked up in the text below it. */
export type HeadlineFact = { readonly kind: 'number' | 'name' | 'quotation'; readonly words: string };

/**
 * Figures, full names and quotations of a headline that the text does not bear out. Generous by design: a figure may be rounded or
 * spelled out, a name may be inflected or shortened to one of its parts, of a quotation half the words may be others. Linear.
 */
export function missingHeadlineFacts(title: string, text: string): HeadlineFact[] {
  const headline = title.slice(0, 400);
  const [stated, named, quoted] = [figures(headline), fullNames(headline), quotations(headline)];
  // Most headlines state nothing that could be looked up: then the text is not read.
  if (stated.length + named.length + quoted.length === 0) return [];
  const { forms } = wordsOf(text);
  const stems = new Set(forms.map(stem));
  const values = forms.map(numberWord).filter((value) => value !== null);
  for (const match of text.matchAll(FIGURE)) values.push(Number(match[0].replace(/,/g, '')));
  const known = new Set(values.map(leadingDigits));
  return [
    ...stated.filter(({ value }) => !borneOut(value, known, values)).map(({ words }) => ({ kind: 'number' as const, words })),
    ...named
      .filter((name) => name.split(/\s+/).every((word) => !stems.has(stem(word.toLowerCase()))))
      .map((words) => ({ kind: 'name' as const, words })),
    ...quoted
      .filter((words) => {
        const long = wordsOf(words).forms.filter((form) => form.length > 3);
        return long.length >= 2 && long.filter((form) => !stems.has(stem(form))).length > long.length / 2;
      })
      .map((words) => ({ kind: 'quotation' as const, words })),
  ];
}

const FIGURE = /\d{1,12}(?:,\d{3}){0,5}(?:\.\d{1,6})?/g;
/** A figure that stands by itself: no year, date, score, range, or part of a name ("G20", "Covid-19", "9/11"). */
const HEADLINE_FIGURE =
  /(?<![\p{L}\d/.:’'#–-])[$£€]?(\d{1,12}(?:,\d{3}){0,5}(?:\.\d{1,6})?)(?:\s?(?:percent|per cent|%|bn|m|k|million|billion|trillion|thousand)\b)?(?![\p{L}\d/:–-]|[.,]\d|['’]s?\b)/giu;

function figures(headline: string): { words: string; value: number }[] {
  const found: { words: string; value: number }[] = [];
  for (const match of headline.matchAll(HEADLINE_FIGURE)) {
    const value = Number((match[1] ?? '').replace(/,/g, ''));
    const year = value >= 1800 && value <= 2100 && Number.isInteger(value);
    const before = headline.slice(0, match.index);
    // "7 things …": the number of a list's items; "iPhone 7", "Day 3", "Article 50": a name's.
    const item = before.trim() === '' || /[:|]\s*$/.test(before) || /(?:^|\s)\p{Lu}[\p{L}]*\s$/u.test(before);
    if (!year && !item && value > 2) found.push({ words: match[0].trim(), value });
  }
  return found;
}

function borneOut(value: number, known: ReadonlySet<number>, values: readonly number[]): boolean {
  return known.has(leadingDigits(value)) || values.some((other) => sameOrRounded(value, other));
}

/** Within a tenth of one another, whatever the unit (1.5 million, 1,487,000). */
function sameOrRounded(a: number, b: number): boolean {
  if (a <= 0 || b <= 0) return a === b;
  const ratio = 10 ** ((Math.log10(a / b) % 1) + (Math.log10(a / b) < 0 ? 1 : 0));
  return ratio < 1.11 || ratio > 9;
}

/** The figure without its order of magnitude, to two digits. */
function leadingDigits(value: number): number {
  return value > 0 ? Math.round(value / 10 ** (Math.floor(Math.log10(value)) - 1)) : 0;
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  three: 3,
  third: 3,
  triple: 3,
  thrice: 3,
  four: 4,
  fourth: 4,
  five: 5,
  fifth: 5,
  six: 6,
  sixth: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  dozens: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  half: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  hundreds: 100,
  quarter: 25,
  decade: 10,
  decades: 20,
  fortnight: 14,
  century: 100,
};

function numberWord(form: string): number | null {
  return Object.hasOwn(NUMBER_WORDS, form) ? (NUMBER_WORDS[form] ?? null) : null;
}

/** Two or more words with capitals inside a headline that is otherwise in small letters. */
function fullNames(headline: string): string[] {
  const plain = headline.replace(/["“”'‘’][^"“”'‘’]{0,200}["“”'‘’]/g, ' , ');
  const words = plain.match(/\p{L}[\p{L}'’-]+/gu) ?? [];
  const long = words.slice(1).filter((word) => word.length > 3);
  const small = long.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (long.length < 4 || small < long.length / 2) return [];
  return [...plain.matchAll(/(?<=\p{Ll}[\p{L}'’]*\s)\p{Lu}\p{Ll}{2,}(?:\s\p{Lu}\p{Ll}{2,})+/gu)].map((match) => match[0]);
}

function quotations(headline: string): string[] {
  const matches = [...headline.matchAll(/“([^”]{8,})”|"([^"]{8,})"|(?<![\p{L}\d])['‘]([^'’"]{8,})['’](?![\p{L}\d])/gu)];
  return matches.map((match) => match[1] ?? match[2] ?? match[3] ?? '').filter((words) => words.trim().split(/\s+/).length >= 3);
}

/** First letters that inflections share: "Russia", "Russian"; "arrested", "arrests". */
function stem(form: string): string {
  return form.replace(/['’]s?$/, '').slice(0, form.length > 6 ? 5 : 4);
}
