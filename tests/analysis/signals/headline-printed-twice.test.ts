import { expect, it } from 'vitest';
import { headlinePrintedTwice } from '../../../lib/analysis/signals/headline-printed-twice';
import { evidenceOf, findings } from '../evidence';

const TITLE = 'Council votes to close the old bridge';
const on = (text: string, title = TITLE) => findings(headlinePrintedTwice, evidenceOf({ article: { title, text } }));

it('warns when it stands again at the end', () => {
  expect(on(`The vote was close.\n\nIt came late.\n\nBuses will turn.\n\n${TITLE}`)?.[0]).toMatchObject({
    certainty: 'likely',
    evidence: [TITLE],
  });
});

it('is quiet at the top, inside a sentence, and for short headlines', () => {
  expect(on(`${TITLE}\n\nThe vote was close.\n\nIt came late.\n\nBuses will turn.`)).toEqual([]);
  expect(
    on(`The vote was close.\n\nIt came late.\n\nOn Monday the ${TITLE} and to build another, it said in a long note on its site.`),
  ).toEqual([]);
  expect(on('One.\n\nTwo.\n\nThree.\n\nBridge closed', 'Bridge closed')).toEqual([]);
});
