import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { analyze, NO_RULES } from '../../../lib/analysis/analyze';
import { judge } from '../../../lib/analysis/judge';
import { measures } from '../../../lib/analysis/measures';
import { score } from '../../../lib/analysis/score';
import { signals } from '../../../lib/analysis/signals/index';
import type { Evidence } from '../../../lib/analysis/signals/signal';
import { clickbaitProbability } from '../../../lib/analysis/text/clickbait';
import type { Rules, Score } from '../../../lib/analysis/types';
import { extract } from '../../../lib/extraction/index';
import { readModelFiles } from '../../../tools/model-files';
import { parsePage } from '../../../tools/page-dom';

const PAGES = join(import.meta.dirname, '..', '..', 'pages');
const files = await readModelFiles();

/** Evidence and report of a page of our own, under its own address. */
function judged(name: string) {
  const html = readFileSync(join(PAGES, name, 'page.html'), 'utf8');
  const url = /rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? 'https://daily-digest.example/alibaba-denial';
  const { article } = extract(parsePage(html, url), url, '2026-01-05T12:00:00Z');
  const report = analyze(article, files);
  const evidence: Evidence = { ...report, clickbait: clickbaitProbability(article.title, files.clickbait) };
  return { name, article, report, evidence };
}

const pages = [
  'doubtful/alibaba-denial',
  'doubtful/farm-05',
  'doubtful/farm-10',
  'reliable/local-report',
  'reliable/anonymous-with-reasons',
].map(judged);
const whole = pages[0]!.report;

const sumOf = ({ terms }: Score): number => terms.reduce((sum, { points }) => sum + points, 100);
const off = (id: string): Rules => ({ ...NO_RULES, signals: { [id]: { severity: 'off', options: {} } } });

test('the pages make most signals speak that a page of ours can make speak', () => {
  const spoken = new Set(pages.flatMap(({ report }) => [...report.warnings, ...report.credits].map(({ signal }) => signal)));
  expect(spoken.size).toBeGreaterThanOrEqual(25);
  for (const { report } of pages) expect(report.failed).toEqual([]);
});

describe.each(signals.map(({ meta }) => ({ id: meta.id, polarity: meta.polarity })))('without $id', ({ id, polarity }) => {
  it.each(pages)('only its own findings are gone from $name, and the score moves by what they took or gave', ({ report, evidence }) => {
    const [before, without] = [judge(evidence, NO_RULES), judge(evidence, off(id))];
    expect(without).toEqual({
      warnings: before.warnings.filter(({ signal }) => signal !== id),
      credits: before.credits.filter(({ signal }) => signal !== id),
      failed: [],
      applied: before.applied.filter((signal) => signal !== id),
    });
    // Taken out of the list it is as if it were off.
    const list = signals.filter(({ meta }) => meta.id !== id);
    expect(judge(evidence, NO_RULES, { signals: list })).toEqual(without);

    const [graded, after] = [report.score!, score(evidence, without).score!];
    const own = graded.terms.find(({ signal }) => signal === id);
    expect(sumOf(after)).toBe(after.value);
    if (own === undefined) {
      expect(after).toEqual(graded);
      return;
    }
    expect(after.terms.some(({ signal }) => signal === id)).toBe(false);
    const others = graded.terms.filter(({ signal }) => signal !== id).map(({ signal }) => signal);
    // A credit that found the purse empty may step in where another leaves.
    expect(after.terms.map(({ signal }) => signal)).toEqual(others);
    const gain = after.value - graded.value;
    if (polarity === 'credit') expect([0, own.points]).toContain(-gain);
    else {
      // Within a cap the others take more, but for the point by which a share is rounded.
      expect(gain).toBeGreaterThanOrEqual(0);
      const rest = after.terms.filter((term) => graded.terms.some((was) => was.signal === term.signal && was.points !== term.points));
      if (rest.length === 0) expect(gain).toBe(-own.points);
      else
        for (const term of rest)
          expect(term.points).toBeLessThanOrEqual(graded.terms.find((was) => was.signal === term.signal)!.points + 1);
    }
  });
});

test.each(['generated-author-profile', 'engagement-bait', 'linked-documents'])('nothing but the judgement changes with %s off', (id) => {
  for (const { article, report } of pages) {
    // The report names the rules it was made with: that is the one other thing to change.
    const { warnings, credits, score: graded, rules, ...rest } = analyze(article, files, off(id));
    expect(rules).not.toBe(report.rules);
    expect(warnings).toEqual(report.warnings.filter(({ signal }) => signal !== id));
    expect(credits).toEqual(report.credits.filter(({ signal }) => signal !== id));
    expect(graded === null).toBe(report.score === null);
    expect({ ...report, ...rest }).toEqual(report);
  }
});

describe('the list of signals', () => {
  it('has at least 35 with ids of their own, words, and a basis', () => {
    const ids = [...signals.map(({ meta }) => meta.id), ...measures.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    expect(signals.length).toBeGreaterThanOrEqual(35);
    for (const { meta } of signals) {
      expect(meta.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(meta.basis.length).toBeGreaterThan(0);
      expect(meta.title).not.toMatch(/[.!]$/);
      expect(meta.clears === '').toBe(meta.polarity === 'credit');
      expect(`${meta.title} ${meta.message} ${meta.why} ${meta.clears}`).not.toMatch(/\bfake\b|\bliars?\b|\blying\b|!/i);
      expect(meta.options.safeParse({}).success).toBe(true);
    }
  });

  it('fills every name in its messages from its findings’ data', () => {
    for (const found of [...whole.warnings, ...whole.credits]) expect(found.message).not.toMatch(/\{\w+\}/);
  });
});
