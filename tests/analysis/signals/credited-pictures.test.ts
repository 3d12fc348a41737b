import { expect, it } from 'vitest';
import { creditedPictures } from '../../../lib/analysis/signals/credited-pictures';
import { evidenceOf, findings } from '../evidence';

const on = (text: string) =>
  findings(
    creditedPictures,
    evidenceOf({
      article: { text, blocks: [{ kind: 'caption', span: { start: 0, end: text.length }, level: null, author: null, href: null }] },
    }),
  );

it.each([
  'The bridge on Monday. Photo: Ola Reyes',
  'The bridge on Monday. Ida Brun/Reuters',
  'The bridge (AP Photo/Jo Lund)',
  'Photograph by Ida Brun',
])('credits: %s', (text) => {
  expect(on(text)).toHaveLength(1);
});

it('is quiet about a caption without a name', () => {
  expect(on('The bridge on Monday.')).toEqual([]);
});
