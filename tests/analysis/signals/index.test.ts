import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze, NO_RULES } from '../../../lib/analysis/analyze';
import { judge } from '../../../lib/analysis/judge';
import { measures } from '../../../lib/analysis/measures';
import { score } from '../../../lib/analysis/score';
import { signals } from '../../../lib/analysis/signals/index';
import type { Evidence } from '../../../lib/analysis/signals/signal';
import type { Report, Rules } from '../../../lib/analysis/types';
import { extract } from '../../../lib/extraction/index';
import { readModelFiles } from '../../../tools/model-files';
import { parsePage } from '../../../tools/page-dom';

const FOLDER = join(import.meta.dirname, '..', '..', 'pages', 'doubtful', 'alibaba-denial');
const URL = 'https://daily-digest.example/alibaba-denial';
const files = await readModelFiles();
const { article } = extract(parsePage(readFileSync(join(FOLDER, 'page.html'), 'utf8'), URL), URL, '2026-01-05T12:00:00Z');
const whole = analyze(article, files);

function without(list: Report['warnings'], id: string) {
  return list.filter(({ signal }) => signal !== id);
}

describe.each(signals.map(({ meta }) => ({ id: meta.id, polarity: meta.polarity })))('without $id', ({ id, polarity }) => {
  const rules: Rules = { ...NO_RULES, signals: { [id]: { severity: 'off', options: {} } } };
  const off = analyze(article, files, rules);

  it('only its own warning or credit is gone', () => {
    expect(off.warnings).toEqual(without(whole.warnings, id));
    expect(off.credits).toEqual(whole.credits.filter(({ signal }) => signal !== id));
    expect(off.failed).toEqual([]);
    for (const part of ['claims', 'sources', 'references', 'chains', 'ledger', 'article', 'abstained'] as const)
      expect(off[part]).toEqual(whole[part]);
  });

  it('the score moves only by what it took or gave', () => {
    const [before, after] = [whole.score!, off.score!];
    const own = before.terms.find(({ signal }) => signal === id);
    if (own === undefined) expect(after).toEqual(before);
    else if (polarity === 'warning') expect(after.value).toBeGreaterThanOrEqual(before.value);
    else expect(after.value).toBeLessThanOrEqual(before.value);
    expect(after.terms.reduce((sum, { points }) => sum + points, 100)).toBe(after.value);
  });

  it('taken out of the list it is as if it were off', () => {
    const evidence: Evidence = { ...whole, clickbait: null };
    const list = signals.filter(({ meta }) => meta.id !== id);
    const taken = judge(evidence, NO_RULES, { signals: list });
    expect(taken).toEqual(judge(evidence, rules));
    expect(score(evidence, taken).score?.value).toBe(score(evidence, judge(evidence, rules)).score?.value);
  });
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
