import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { fillIn } from '../lib/analysis/text/fill-in';
import type { Value, Wording } from '../lib/share/wording';

/** Everything that is said to a reader, in the reader's language. Components hold keys, never sentences. */
export interface Words extends Wording {
  /** 0 to 1, as a percentage. */
  readonly percent: (share: number) => string;
  /** An ISO time as a date; what cannot be read stays as it is. By our own patterns: the first use of the browser's costs 10 ms. */
  readonly date: (iso: string) => string;
}

/** Words from a lookup such as `browser.i18n.getMessage`, which answers '' for a key it does not have. */
export function makeWords(lookUp: (key: string, values: string[]) => string): Words {
  const locale = lookUp('languageTag', []) || 'en';
  // Numbers below a thousand look the same in all our languages, and a browser's first use of its number formats costs it 10 ms.
  const number = (value: number) => (Number.isInteger(value) && value >= 0 && value < 1_000 ? String(value) : value.toLocaleString(locale));
  const direction = lookUp('languageDirection', []) === 'rtl' ? 'rtl' : 'ltr';
  // The page's words run the other way: in isolation they leave the sentence around them in order.
  const isolated = (value: string) => (direction === 'rtl' && value !== '' ? `\u2068${value}\u2069` : value);
  const maybe = (key: string, ...values: Value[]) =>
    lookUp(
      key,
      values.map((value) => (typeof value === 'number' ? number(value) : isolated(value))),
    ) || null;
  const t = (key: string, ...values: Value[]) => maybe(key, ...values) ?? key;
  let rules: Intl.PluralRules | null = null;
  return {
    locale,
    direction,
    t,
    maybe,
    number,
    plural(key, count, ...values) {
      rules ??= new Intl.PluralRules(locale);
      return maybe(`${key}_${rules.select(count)}`, count, ...values) ?? t(`${key}_other`, count, ...values);
    },
    percent: (share) => share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 }),
    date(iso) {
      const at = Date.parse(iso);
      if (Number.isNaN(at)) return iso;
      // A date without a time means that day, wherever the reader sits.
      const isDay = iso.length <= 10;
      const [pattern, months] = [maybe('date'), maybe('dateMonths')];
      if (!pattern || !months)
        return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...(isDay && { timeZone: 'UTC' }) }).format(at);
      const date = new Date(at);
      const [year, month, day] = isDay
        ? [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
        : [date.getFullYear(), date.getMonth(), date.getDate()];
      const name = months.split(' ')[month] ?? '';
      // Where months are numbers of two digits, so are days.
      return fillIn(pattern, { day: /^0/.test(months) ? String(day).padStart(2, '0') : day, month: name, year });
    },
  };
}

/** The words in force; provided once at the root of each page. */
export const WordsContext = /* @__PURE__ */ createContext<Words>(/* @__PURE__ */ makeWords(() => ''));

/** The words in force. */
export function useWords(): Words {
  return useContext(WordsContext);
}
