import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Messages = Record<string, { readonly message: string }>;

const LOCALES = ['ar', 'de', 'en', 'es', 'fr', 'pt'] as const;
const read = (locale: string): Messages => JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'));
const english = read('en');
const sources = ['components', 'entrypoints', 'lib/browser', 'lib/share', 'lib/contracts', 'wxt.config.ts']
  .flatMap(filesIn)
  .map((path) => ({
    path,
    text: readFileSync(path, 'utf8'),
  }));
const code = sources.map(({ text }) => text).join('\n');

/** Plural forms hang on a key: `statements_one`, `statements_other`. */
const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const base = (key: string) => key.replace(PLURAL, '');
const isSignal = (key: string) => key.startsWith('signal_') || key.startsWith('measure_');

describe('the English messages', () => {
  const keys = Object.keys(english).filter((key) => !isSignal(key));

  it('are all used', () => {
    const unused = keys.filter((key) => !isUsed(key) && !isUsed(base(key)));
    expect(unused).toEqual([]);
  });

  it('cover every key that the code names', () => {
    const named = [...code.matchAll(/(?<![\w.])(?:t|plural|maybe|getMessage|message)\(\s*'([A-Za-z]\w*)'/g)].map((found) => found[1] ?? '');
    const known = new Set([...keys, ...keys.map(base)]);
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter((key) => !known.has(key))).toEqual([]);
  });

  it('say why a reference is linked as it is, and why a page has no grade, for every reason that the analysis gives', () => {
    const read = (path: string) => readFileSync(path, 'utf8');
    const references = read('lib/analysis/references/follow.ts') + read('lib/analysis/references/index.ts');
    const whys = [...references.matchAll(/(?:weak|linked)\('([a-z-]+)'\)|why: '([a-z-]+)'/g)].map((found) => `why_${found[1] ?? found[2]}`);
    const gate = read('lib/analysis/genre-gate.ts');
    const reasons = [...gate.matchAll(/(?:return|\?|: )\s*'([a-z]+(?:-[a-z]+)*)'[;,\s]/g)].map((found) => `abstained_${found[1]}`);
    expect(whys.length).toBeGreaterThan(5);
    expect(reasons.length).toBeGreaterThan(8);
    expect([...whys, ...reasons].map((key) => key.replaceAll('-', '_')).filter((key) => !english[key])).toEqual([]);
  });

  it('have a title, a message and a reason for every signal', () => {
    const ids = new Set(
      Object.keys(english)
        .filter((key) => key.startsWith('signal_'))
        .map((key) => key.replace(/_(?:title|message|why|clears)$/, '')),
    );
    const lacking = [...ids].flatMap((id) => ['title', 'why'].map((part) => `${id}_${part}`)).filter((key) => !english[key]);
    expect(lacking).toEqual([]);
  });
});

describe.each(LOCALES.filter((locale) => locale !== 'en'))('the messages in %s', (locale) => {
  const messages = read(locale);
  const rules = new Intl.PluralRules(locale);
  const forms = new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)));

  it('have every key, in each plural form of the language', () => {
    const missing = Object.keys(english).flatMap((key) => {
      if (!PLURAL.test(key)) return messages[key] ? [] : [key];
      // A sentence that has one form in English may do with one.
      const alone = !english[`${base(key)}_one`];
      const wanted = alone ? ['other'] : [...forms];
      return wanted.map((form) => `${base(key)}_${form}`).filter((wantedKey) => !messages[wantedKey]);
    });
    expect([...new Set(missing)]).toEqual([]);
  });

  it('have no key too many', () => {
    const known = new Set([...Object.keys(english), ...Object.keys(english).map(base)]);
    expect(Object.keys(messages).filter((key) => !known.has(key) && !(PLURAL.test(key) && known.has(base(key))))).toEqual([]);
  });

  it('have the same placeholders as English', () => {
    const holes = (text = '') => [...new Set(text.match(/\$\d|\{\w+\}/g) ?? [])].sort().join(' ');
    const wrong = Object.keys(messages).filter((key) => {
      const original = english[key] ?? english[`${base(key)}_other`];
      // "One source" may leave the count out.
      const least = /_(?:zero|one|two)$/.test(key);
      const [mine, theirs] = [holes(messages[key]?.message), holes(original?.message)];
      return mine !== theirs && !(least && mine === theirs.replace(/\$1 ?/, '').trim());
    });
    expect(wrong).toEqual([]);
  });

  it('are translated', () => {
    const long = Object.keys(english).filter((key) => (english[key]?.message ?? '').split(' ').length > 4);
    expect(long.filter((key) => messages[key]?.message === english[key]?.message)).toEqual([]);
  });
});

/** True when the key stands in the code, whole or as a prefix of a template (`state_${kind}`). */
function isUsed(key: string): boolean {
  if (new RegExp(`['"\`_]${key}['"\`_]`).test(code) || code.includes(`'${key}'`)) return true;
  return TEMPLATES.some(({ head, tail }) => key.startsWith(head) && key.endsWith(tail) && key.length > head.length + tail.length);
}

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return /\.(?:tsx?|html)$/.test(path) ? [path] : [];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

/** What stands before and behind the hole of each message key that is put together. */
const TEMPLATES = [...code.matchAll(/(?:t|plural|maybe)\(\s*`(\w+_|\w*)\$\{[^}]*\}(\w*)`/g)]
  .map((found) => ({ head: found[1] ?? '', tail: found[2] ?? '' }))
  .filter(({ head, tail }) => head.length > 2 || tail.length > 2);
