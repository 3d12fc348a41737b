import { expect, it } from 'vitest';
import { pageView } from '../../entrypoints/engine/page-view';
import { analyze } from '../../lib/analysis/analyze';
import { DEFAULT_SETTINGS } from '../../lib/contracts/settings';
import { englishWords } from '../../tools/report/words';
import { sampleArticle } from '../contracts/sample-article';

const english = englishWords();

const report = analyze(sampleArticle(), { attribution: null, clickbait: null, publishers: null });
const view = pageView('key', report, DEFAULT_SETTINGS, english);
const textOf = (spans: readonly { start: number; end: number }[]) => spans.map(({ start, end }) => report.article.text.slice(start, end));

it('marks who says it, and keeps what is said for the card', () => {
  const liu = view.marks.find(({ name }) => name.includes('Liu Pengyu'));
  expect(textOf(liu?.spans ?? []).join()).toContain('Liu Pengyu');
  expect(textOf(liu?.content ?? []).join()).toContain('will never require companies');
  expect(liu?.status).toBe('missing');
});

it('counts the sources that speak, and none of them as followed', () => {
  expect(view.sources).toBeGreaterThan(4);
  expect(view.followable).toBe(0);
});

it('leaves minor warnings and possibilities to the popup', () => {
  const marked = new Set(view.marks.filter(({ status }) => status === 'warning').map(({ id }) => id.split(':')[0]));
  for (const { signal, severity, certainty } of report.warnings)
    if (severity === 'minor' || certainty === 'possible') expect(marked).not.toContain(signal);
});

it('gives every warning its title', () => {
  for (const mark of view.marks) expect(mark.name).not.toBe('');
});

it('leaves out what the reader called wrong', () => {
  const warning = view.marks.find(({ status }) => status === 'warning');
  const signal = warning?.id.split(':')[0] ?? '';
  const muted = [{ signal, site: null, page: null, words: null }];
  const less = pageView('key', report, { ...DEFAULT_SETTINGS, muted }, english);
  expect(less.marks.some(({ id }) => id.startsWith(`${signal}:`))).toBe(false);
  expect(less.marks.length).toBeLessThan(view.marks.length);
});

it('links to the web alone', () => {
  for (const { href, search } of view.marks)
    for (const address of [href, search]) if (address !== null) expect(address).toMatch(/^https?:\/\//);
});

it('speaks the reader’s language', () => {
  const shouting = { ...english, maybe: (key: string) => english.maybe(key)?.toUpperCase() ?? null };
  const { marks } = pageView('key', report, DEFAULT_SETTINGS, shouting);
  const warnings = marks.filter(({ status }) => status === 'warning');
  expect(warnings.length).toBeGreaterThan(2);
  for (const { name } of warnings) expect(name).toBe(name.toUpperCase());
});
