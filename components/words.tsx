import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** A value for a message's placeholder. Numbers are written in the reader's own digits. */
export type Value = string | number;

/** Everything that is said to a reader, in the reader's language. Components hold keys, never sentences. */
export interface Words {
  /** BCP 47 tag of the language the messages are in, which is not always the browser's. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** The message of a key, `$1` … replaced in order; the key itself where there is no message, so that a gap is seen. */
  readonly t: (key: string, ...values: Value[]) => string;
  /** Like `t`, for `key_one`, `key_few` … `key_other` by the language's plural rules; the count is `$1`. */
  readonly plural: (key: string, count: number, ...values: Value[]) => string;
  /** The message, or null where there is none. */
  readonly maybe: (key: string, ...values: Value[]) => string | null;
  readonly number: (value: number) => string;
  /** 0 to 1, as a percentage. */
  readonly percent: (share: number) => string;
  /** An ISO time as a date; what cannot be read stays as it is. */
  readonly date: (iso: string) => string;
}

/** Words from a lookup such as `browser.i18n.getMessage`, which answers '' for a key it does not have. */
export function makeWords(lookUp: (key: string, values: string[]) => string): Words {
  const locale = lookUp('languageTag', []) || 'en';
  const number = (value: number) => value.toLocaleString(locale);
  const maybe = (key: string, ...values: Value[]) =>
    lookUp(
      key,
      values.map((value) => (typeof value === 'number' ? number(value) : value)),
    ) || null;
  const t = (key: string, ...values: Value[]) => maybe(key, ...values) ?? key;
  let rules: Intl.PluralRules | null = null;
  return {
    locale,
    direction: lookUp('languageDirection', []) === 'rtl' ? 'rtl' : 'ltr',
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
export const WordsContext = createContext<Words>(makeWords(() => ''));

/** The words in force. */
export function useWords(): Words {
  return useContext(WordsContext);
}

/** Key of a signal's text: `signal_empty_references_section_title`. */
export function signalKey(id: string, part: 'title' | 'message' | 'why' | 'clears'): string {
  return `signal_${id.replaceAll('-', '_')}_${part}`;
}

/** Fills `{name}` placeholders; a name that is not there stays as written. */
export function fillIn(message: string, data: Readonly<Record<string, Value>>): string {
  return message.replace(/\{(\w+)\}/g, (hole, name: string) => (Object.hasOwn(data, name) ? String(data[name]) : hole));
}
