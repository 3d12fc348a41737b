import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Value, Wording } from '../lib/share/wording';

/** Everything that is said to a reader, in the reader's language. Components hold keys, never sentences. */
export interface Words extends Wording {
  /** 0 to 1, as a percentage. */
  readonly percent: (share: number) => string;
  /** An ISO time as a date; what cannot be read stays as it is. */
  readonly date: (iso: string) => string;
}

/** Words from a lookup such as `browser.i18n.getMessage`, which answers '' for a key it does not have. */
export function makeWords(lookUp: (key: string, values: string[]) => string): Words {
  const locale = lookUp('languageTag', []) || 'en';
  const number = (value: number) => value.toLocaleString(locale);
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
      const timeZone = iso.length <= 10 ? 'UTC' : undefined;
      return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...(timeZone ? { timeZone } : {}) }).format(at);
    },
  };
}

/** The words in force; provided once at the root of each page. */
export const WordsContext = /* @__PURE__ */ createContext<Words>(/* @__PURE__ */ makeWords(() => ''));

/** The words in force. */
export function useWords(): Words {
  return useContext(WordsContext);
}
