import { expect, it } from 'vitest';
import { repeatedText } from '../../../lib/analysis/signals/repeated-text';
import { evidenceOf, findings } from '../evidence';

const ONE =
  'The council voted on Monday to close the old bridge over the river for two years, and to build another one beside it for buses and trams.';
const TWO =
  'Engineers had found cracks in its pillars in the spring of last year, and had asked the town to stop all heavy lorries from crossing it.';
const on = (...paragraphs: string[]) => findings(repeatedText, evidenceOf({ article: { text: paragraphs.join('\n\n') } }));

it('warns when three paragraphs stand there again', () => {
  const [finding] = on(ONE, TWO, 'Nobody spoke.', ONE, TWO.toUpperCase(), ONE) ?? [];
  expect(finding).toMatchObject({ certainty: 'likely', data: { count: 3 }, evidence: [ONE, TWO.toUpperCase(), ONE] });
});

it('is quiet where a second layout prints everything again', () => {
  const three = ONE.replace('Monday', 'Friday');
  expect(on(ONE, TWO, three, 'Nobody spoke.', ONE, TWO, three)).toEqual([]);
  expect(on(ONE, ONE, TWO, TWO, three, three)).toEqual([]);
  expect(on(ONE, TWO, three, ONE.replace('old', 'new'), three, ONE, TWO)?.[0]?.certainty).toBe('likely');
});

it('is quiet on two, on short ones and on other texts', () => {
  expect(on(ONE, TWO, 'Nobody spoke.', ONE, TWO)).toEqual([]);
  expect(on('Read more.', ONE, 'Read more.', TWO, 'Read more.', 'Read more.')).toEqual([]);
  expect(on(ONE, TWO, 'A.', 'B.')).toEqual([]);
});
