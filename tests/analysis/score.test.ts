import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../lib/analysis/judge';
import { score } from '../../lib/analysis/score';
import type { Credit, Reference, Score, Warning } from '../../lib/analysis/types';
import { claimOf, entryOf, evidenceOf, referenceOf, sourceOf } from './evidence';

const TEXT = `Mayor Ida Brun said the bridge would open. ${'The council met for an hour and the plan was read out. '.repeat(20)}`;
const QUIET: Judgement = { warnings: [], credits: [], failed: [], applied: [] };

function warning(signal: string, parts: Partial<Warning> = {}): Warning {
  return {
    signal,
    category: 'transparency',
    severity: 'serious',
    certainty: 'certain',
    spans: [],
    evidence: [],
    data: {},
    message: '',
    ...parts,
  };
}

function credit(signal: string): Credit {
  return { signal, category: 'sourcing', certainty: 'certain', spans: [], evidence: [], data: {}, message: '' };
}

function sumOf(grade: Score): number {
  return grade.terms.reduce((sum, { points }) => sum + points, 100);
}

function wire(linked = false) {
  const claims = [1, 2, 3].map(() => claimOf(TEXT, sourceOf(TEXT, 'Ida Brun')));
  const references = linked ? claims.map((_, index) => referenceOf(`doc ${index}`, { status: 'linked' })) : [];
  const sources = claims.map((claim, index) => entryOf(`Speaker ${index}`, [claim], { references: references.map(({ id }) => id) }));
  return evidenceOf({
    article: { text: TEXT, publishedAt: '2026-11-20T10:00:00Z', metadata: { dateline: 'AARHUS', agencyCredit: 'Reuters' } },
    claims,
    sources,
    references,
    ledger: { sourcedClaims: 3, named: 3, independentSources: 3 },
  });
}

test('the points of all terms and 100 give the value', () => {
  const judgement = {
    ...QUIET,
    warnings: [warning('generated-author-profile'), warning('some-tone', { category: 'presentation' })],
    credits: [credit('a'), credit('b')],
  };
  for (const evidence of [wire(), wire(true), evidenceOf({ article: { text: TEXT } })]) {
    for (const judged of [QUIET, judgement]) {
      const grade = score(evidence, judged).score!;
      expect(sumOf(grade)).toBe(grade.value);
      expect(grade.value).toBeGreaterThanOrEqual(0);
      expect(grade.value).toBeLessThanOrEqual(100);
    }
  }
});

test('an agency story with names and without one link stays in the upper half', () => {
  expect(score(wire(), QUIET).score?.band).toBeGreaterThanOrEqual(4);
  expect(score(wire(true), QUIET).score?.band).toBe(5);
});

test('an invented author weighs more than links', () => {
  expect(score(wire(true), { ...QUIET, warnings: [warning('generated-author-profile')], credits: [credit('a')] }).score?.band).toBe(1);
});

test('tone is capped: however much of it there is, it moves one band', () => {
  const tone = Array.from({ length: 12 }, (_, index) => warning(`tone-${index}`, { category: 'presentation', severity: 'serious' }));
  const grade = score(wire(true), { ...QUIET, warnings: tone }).score!;
  expect(score(wire(true), QUIET).score!.value - grade.value).toBe(18);
  expect(grade.terms.some(({ capped }) => capped)).toBe(true);
});

test('what is only possible takes nothing', () => {
  const unsure = warning('generated-author-profile', { certainty: 'possible' });
  expect(score(wire(), { ...QUIET, warnings: [unsure] }).score?.value).toBe(score(wire(), QUIET).score?.value);
});

test('credits give back what is missing, never what a warning took', () => {
  const bad = { ...QUIET, warnings: [warning('x', { category: 'sourcing' })] };
  const gradeOf = (judged: Judgement) => score(wire(), judged).score!.value;
  const all = Array.from({ length: 9 }, (_, index) => credit(`c${index}`));
  expect(gradeOf({ ...QUIET, credits: all }) - gradeOf(QUIET)).toBe(10);
  expect(gradeOf({ ...bad, credits: all }) - gradeOf(bad)).toBe(10);
});

test('a reader’s own rules are never the only reason for a low grade', () => {
  const own = Array.from({ length: 9 }, (_, index) => warning(`list:${index}`, { category: 'transparency' }));
  expect(score(wire(true), QUIET).score!.value - score(wire(true), { ...QUIET, warnings: own }).score!.value).toBe(10);
});

test.each([
  ['language', { lang: 'de', text: TEXT }],
  ['not-an-article', { isArticle: false, text: TEXT }],
  ['genre-opinion', { genre: 'opinion', text: TEXT }],
  ['satire', { genre: 'satire', text: TEXT }],
  ['listing', { genre: 'listing', text: TEXT }],
  ['too-short', { text: 'A short note.' }],
  ['paywall-stub', { text: 'A short note.', metadata: { paywalled: true } }],
] as const)('abstains: %s', (reason, article) => {
  expect(score(evidenceOf({ article }), QUIET)).toEqual({ score: null, abstained: reason });
});

test('a page that is put together does not get away with being short or bare', () => {
  const made = { ...QUIET, warnings: [warning('generated-author-profile')] };
  for (const article of [{ genre: 'listing', text: TEXT }, { isArticle: false, text: TEXT }, { text: 'A short note.' }] as const)
    expect(score(evidenceOf({ article }), made).score?.band).toBe(1);
  expect(score(evidenceOf({ article: { genre: 'satire', text: TEXT } }), made).abstained).toBe('satire');
  const unsure = { ...QUIET, warnings: [warning('generated-author-profile', { certainty: 'likely' })] };
  expect(score(evidenceOf({ article: { genre: 'listing', text: TEXT } }), unsure).abstained).toBe('listing');
});

test('the sentence says what can be followed and the gravest thing seen', () => {
  const { score: grade } = score(wire(), { ...QUIET, warnings: [warning('generated-author-profile')] });
  expect(grade?.sentence).toBe(
    'Three sources speak here, all of them by name. There is only this page’s word for it. The author profile is filler.',
  );
  expect(grade?.sentenceParts.map(({ id }) => id)).toEqual(['all-named', 'page-alone', 'warning']);
  expect(score(wire(true), QUIET).score?.sentence).toBe('All three sources that speak here can be followed.');
});

describe('what was told to a reporter has no address to link', () => {
  const claims = ['Ida Brun', 'The council', 'Mayor'].map((name) => claimOf(TEXT, sourceOf(TEXT, name)));
  type Parts = NonNullable<Parameters<typeof evidenceOf>[0]>;
  const sentenceOf = (references: readonly Reference[], parts: Parts = {}) => {
    const sources = claims.map((claim, index) =>
      entryOf(`Speaker ${index}`, [claim], {
        kind: index === 2 ? 'unnamed-role' : 'person',
        references: references.filter(({ claims: ids }) => ids.includes(claim.id)).map(({ id }) => id),
      }),
    );
    return score(evidenceOf({ claims, sources, references, ...parts, article: { text: TEXT, ...parts.article } }), QUIET).score?.sentence;
  };
  const of = (at: number, status: Reference['status']) => referenceOf(`doc ${at}`, { status, claims: [claims[at]!.id] });

  test.each([
    ['an agency answers', [], { article: { metadata: { agencyCredit: 'Reuters' } } }, '{who} Reuters answers for the report.'],
    ['a paper answers', [], {}, '{who} The Herald answers for the report.'],
    ['a section’s name is no paper’s', [], { article: { siteName: 'Health' } }, '{who} herald.example answers for the report.'],
    ['a loose text has nobody', [], { article: { metadata: { titles: [] } } }, '{who} There is only this page’s word for it.'],
    ['something said elsewhere is not linked', [of(0, 'missing')], {}, '{who} What came from elsewhere is not linked.'],
    [
      'one can be followed',
      [of(0, 'linked')],
      {},
      'One of the three sources that speak here can be followed. The Herald answers for the rest.',
    ],
    ['one can, one should', [of(0, 'linked'), of(1, 'missing')], {}, 'One of the three sources that speak here can be followed.'],
    ['all were quoted from elsewhere', [0, 1, 2].map((at) => of(at, 'missing')), {}, 'Three sources speak here and none can be followed.'],
    ['a page that retells', [], { ledger: { retold: true } }, 'Three sources speak here and none can be followed.'],
  ] satisfies [string, Reference[], Parts, string][])('%s', (_, references, parts, expected) => {
    expect(sentenceOf(references, parts)).toBe(expected.replace('{who}', 'Three sources speak here, two of them by name.'));
  });

  test('nobody speaks in a match report', () => {
    const text = 'Rovers won the match in the rain. '.repeat(40);
    const evidence = evidenceOf({ article: { text, url: 'https://herald.example/sport/football/rovers-win' } });
    expect(score(evidence, QUIET).score?.sentence).toBe('It tells what its writer watched; nobody else speaks here.');
    expect(score(evidenceOf({ article: { text } }), QUIET).score?.sentence).toBe('Nothing here is said to come from anyone.');
  });
});
