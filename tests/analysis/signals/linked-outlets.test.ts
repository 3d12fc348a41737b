import { expect, it } from 'vitest';
import { linkedOutlets } from '../../../lib/analysis/signals/linked-outlets';
import { evidenceOf, findings, referenceOf } from '../evidence';

it('credits a linked report of another outlet, not a named one', () => {
  expect(findings(linkedOutlets, evidenceOf({ references: [referenceOf('Morning Star', { status: 'linked' })] }))?.[0]?.evidence).toEqual([
    'Morning Star',
  ]);
  expect(findings(linkedOutlets, evidenceOf({ references: [referenceOf('Morning Star')] }))).toEqual([]);
});
