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
  'Smoke over the port. PHOTO: Ola de Reyes/The Harbour Post via AP',
])('credits: %s', (text) => {
  expect(on(text)).toHaveLength(1);
});

it.each(['The bridge on Monday.', 'Image: Ola Reyes has agreed to build the bridge', 'PHOTO: Traders work on the floor of the exchange'])(
  'is quiet about a caption without a maker: %s',
  (text) => {
    expect(on(text)).toEqual([]);
  },
);
