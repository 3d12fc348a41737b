import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { NO_RULES } from '../../lib/analysis/analyze';
import { judge } from '../../lib/analysis/judge';
import { defineSignal, type Signal } from '../../lib/analysis/signals/signal';
import type { Finding, Rules, Warning } from '../../lib/analysis/types';
import { evidenceOf } from './evidence';

const FOUND: Finding = { certainty: 'certain', spans: [], evidence: ['words'], data: { count: 3 } };

function signalOf(id: string, parts: { detect?: () => readonly Finding[]; applies?: boolean } = {}): Signal {
  return defineSignal<unknown>({
    meta: {
      id,
      polarity: 'warning',
      category: 'sourcing',
      severity: 'minor',
      basis: [{ framework: 'own observation', item: 'test' }],
      title: 'Title',
      message: 'Seen {count} times, {unknown}.',
      why: '',
      clears: '',
      options: z.object({}),
    },
    appliesTo: () => parts.applies ?? true,
    detect: parts.detect ?? (() => [FOUND]),
  });
}

function rulesWith(id: string, severity: 'off' | 'serious'): Rules {
  return { ...NO_RULES, signals: { [id]: { severity, options: {} } } };
}

test('a signal that throws is named as failed and the others survive', () => {
  const broken = signalOf('broken', {
    detect: () => {
      throw new Error('boom');
    },
  });
  const judgement = judge(evidenceOf(), NO_RULES, { signals: [broken, signalOf('sound')] });
  expect(judgement.failed).toEqual(['broken']);
  expect(judgement.warnings.map(({ signal }) => signal)).toEqual(['sound']);
});

test('fills its data into the message and leaves unknown names alone', () => {
  const { warnings } = judge(evidenceOf(), NO_RULES, { signals: [signalOf('one')] });
  expect(warnings[0]?.message).toBe('Seen 3 times, {unknown}.');
});

test('a rule turns a signal off or changes its severity', () => {
  expect(judge(evidenceOf(), rulesWith('one', 'off'), { signals: [signalOf('one')] })).toEqual({
    warnings: [],
    credits: [],
    failed: [],
    applied: [],
  });
  expect(judge(evidenceOf(), rulesWith('one', 'serious'), { signals: [signalOf('one')] }).warnings[0]?.severity).toBe('serious');
});

test('options that do not fit fall back to the defaults', () => {
  const seen: unknown[] = [];
  const picky = defineSignal({
    ...signalOf('picky'),
    meta: { ...signalOf('picky').meta, options: z.object({ count: z._default(z.number(), 3) }) },
    appliesTo: (_evidence, options) => {
      seen.push(options);
      return false;
    },
  });
  const rules: Rules = { ...NO_RULES, signals: { picky: { severity: 'minor', options: { count: 'many' } } } };
  judge(evidenceOf(), rules, { signals: [picky] });
  expect(seen).toEqual([{ count: 3 }]);
});

test('a reader’s own warnings are sorted in by gravity; what is only possible comes last', () => {
  const own: Warning = { ...FOUND, signal: 'phrase:mine', category: 'presentation', severity: 'serious', message: 'mine' };
  const unsure = signalOf('unsure', { detect: () => [{ ...FOUND, certainty: 'possible' }] });
  const judgement = judge(evidenceOf(), rulesWith('unsure', 'serious'), { signals: [unsure, signalOf('one')], ownWarnings: [own] });
  expect(judgement.warnings.map(({ signal }) => signal)).toEqual(['phrase:mine', 'one', 'unsure']);
});

test('a page that is no article, or not English, is judged by structural signals only', () => {
  const list = [signalOf('any'), signalOf('generated-author-profile')];
  for (const article of [{ isArticle: false }, { lang: 'de' }, { genre: 'listing' as const }]) {
    expect(judge(evidenceOf({ article }), NO_RULES, { signals: list }).applied).toEqual(['generated-author-profile']);
  }
});

test('an opinion piece owes no sources', () => {
  expect(judge(evidenceOf({ article: { genre: 'opinion' } }), NO_RULES, { signals: [signalOf('any')] }).applied).toEqual([]);
});
