import { expect, test } from 'vitest';
import { agencyCreditIn } from '../../lib/extraction/agency-credit';

test.each([
  ['With files from The Associated Press and Mohamed El Saife', 'The Associated Press'],
  ['© 2020 Reuters', 'Reuters'],
  ['Copyright 2020 The Associated Press. All rights reserved.', 'The Associated Press'],

  ['(With inputs from PTI, ANI)', 'PTI, ANI'],
])('%s', (line, agency) => {
  expect(agencyCreditIn([line])).toBe(agency);
});

test.each([
  '© 2026 Daily Digest',
  'He spoke with reporters from Reuters.',
  'Copyright law, Reuters and the press',
  `© Reuters ${'x'.repeat(300)}`,
])('quiet: %s', (line) => {
  expect(agencyCreditIn([line])).toBeNull();
});
