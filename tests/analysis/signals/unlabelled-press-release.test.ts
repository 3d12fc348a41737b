import { expect, it } from 'vitest';
import { unlabelledPressRelease } from '../../../lib/analysis/signals/unlabelled-press-release';
import { boxOf, evidenceOf, findings } from '../evidence';

const TEXT =
  'Arden Homes is pleased to announce its new tower.\n\nAbout Arden Homes\n\nArden Homes is a leading provider of towers.\n\nMedia contact: Pia Lund';
const on = (text: string, article: object = {}) => findings(unlabelledPressRelease, evidenceOf({ article: { text, ...article } }));

it('warns of two parts of a press release without a label', () => {
  const [finding] = on(TEXT) ?? [];
  expect(finding?.certainty).toBe('likely');
  expect(finding?.evidence).toContain('Media contact:');
  expect(finding?.evidence).toContain('is pleased to announce');
});

it.each([
  ['one part only', 'The firm said it was pleased to announce a tower. It is pleased to announce it.', {}],
  ['a section called press releases', TEXT, { metadata: { section: 'Press release' } }],
  ['a label in the furniture', TEXT, { furniture: [boxOf('disclosure', null, ['Sponsored content'])] }],
  ['a newswire’s mark', `NEW YORK, May 2 /PRNewswire/ -- ${TEXT}`, {}],
])('is quiet: %s', (_, text, article) => {
  expect(on(text, article)).toEqual([]);
});

it('does not judge what extraction knows as a press release', () => {
  expect(on(TEXT, { genre: 'press-release' })).toBeNull();
});
