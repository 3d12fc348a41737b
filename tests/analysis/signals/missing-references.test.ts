import { expect, it } from 'vitest';
import { missingReferences } from '../../../lib/analysis/signals/missing-references';
import { evidenceOf, findings, referenceOf } from '../evidence';

const missing = (...names: string[]) => names.map((name) => referenceOf(name, { kind: 'document' }));
const on = (references: ReturnType<typeof missing>, article: object = {}) =>
  findings(missingReferences, evidenceOf({ references, article }));

it('warns when four things that can be linked are not', () => {
  expect(on(missing('a', 'b', 'c', 'd'))?.[0]).toMatchObject({ certainty: 'likely', data: { missing: 4, all: 4, name: 'a' } });
});

it('is quiet with few, with some linked, about people, and on an agency’s text', () => {
  expect(on(missing('a', 'b', 'c'))).toEqual([]);
  expect(on([...missing('a', 'b', 'c', 'd'), ...['e', 'f'].map((name) => referenceOf(name, { status: 'linked' }))])).toEqual([]);
  expect(on(missing('a', 'b', 'c', 'd').map((reference) => ({ ...reference, kind: 'person' as const })))).toBeNull();
  expect(on(missing('a', 'b', 'c', 'd'), { metadata: { agencyCredit: 'AP' } })).toEqual([]);
});
