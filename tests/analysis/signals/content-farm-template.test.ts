import { expect, it } from 'vitest';
import { contentFarmTemplate } from '../../../lib/analysis/signals/content-farm-template';
import { boxOf, evidenceOf, findings } from '../evidence';

const ARTICLE_BOX = boxOf('article-information', 'Piece facts', [
  'Written by: Wilma Dibbertson',
  'Last changed:',
  'Reads: 812',
  'Stars: 4.1 / 5 (22 voted)',
]);
const DOSSIER = boxOf('author-box', 'The pen', [
  'Name: Wilma Dibbertson',
  'Born: 1988-02-14',
  'Home address: 12 Elm Row',
  'Mobile: +4410298837712',
]);
const EMPTY = [boxOf('related', 'Top Articles'), boxOf('recommendations', 'Recommended Articles')];
const on = (furniture: ReturnType<typeof boxOf>[]) => findings(contentFarmTemplate, evidenceOf({ article: { furniture } }));

it('is certain of an article’s record and a private dossier together', () => {
  const [finding] = on([...EMPTY, ARTICLE_BOX, DOSSIER]) ?? [];
  expect(finding?.certainty).toBe('certain');
  expect(finding?.evidence).toEqual(['Top Articles', 'Recommended Articles', 'Piece facts', 'The pen', 'Reads: 812']);
});

it('thinks it likely with one of them and sections that are empty', () => {
  expect(on([...EMPTY, DOSSIER])?.[0]?.certainty).toBe('likely');
});

it.each([
  ['empty lists alone, as when scripts did not run', EMPTY],
  ['a rated and dated article', [ARTICLE_BOX]],
  [
    'an expert’s contact box',
    [boxOf('author-box', 'Contact', ['Name: Ana Ruiz', 'Phone: +1 401 555 0134', 'Address: 1200 Harbor Avenue']), ...EMPTY],
  ],
  [
    'author and dates above the text',
    [boxOf('dateline-row', null, ['By: Jo Lund', 'Published: 3 May 2026', 'Updated: 4 May 2026']), ...EMPTY],
  ],
])('is quiet: %s', (_, furniture) => {
  expect(on(furniture)).toEqual([]);
});
