import { expect, it } from 'vitest';
import { unlinkedStudy } from '../../../lib/analysis/signals/unlinked-study';
import { evidenceOf, findings, referenceOf, spanOf } from '../evidence';

const TEXT = 'A study by Orrin University found it.';
const study = (status: 'missing' | 'linked') =>
  referenceOf('Orrin study', { kind: 'study', status, spans: [spanOf(TEXT, 'A study by Orrin University')] });
const on = (...statuses: ('missing' | 'linked')[]) =>
  findings(unlinkedStudy, evidenceOf({ article: { text: TEXT }, references: statuses.map(study) }));

it('asks for a look at a study without a link, and is quiet when one is linked', () => {
  expect(on('missing')?.[0]).toMatchObject({ certainty: 'possible', evidence: ['A study by Orrin University'] });
  expect(on('missing', 'linked')).toEqual([]);
  expect(on()).toBeNull();
});
