import { expect, it } from 'vitest';
import { salesWording } from '../../../lib/analysis/signals/sales-wording';
import { boxOf, evidenceOf, findings } from '../evidence';

const PITCH = 'Order now and save! Use the promo code BRIDGE. It is a limited time offer with a money back guarantee, so act now.';
const on = (text: string, furniture = [] as ReturnType<typeof boxOf>[]) =>
  findings(salesWording, evidenceOf({ article: { text, furniture } }));

it('warns of a pitch that nothing discloses', () => {
  const [finding] = on(PITCH) ?? [];
  expect(finding).toMatchObject({ certainty: 'likely', data: { example: 'Order now and' } });
  expect(finding?.evidence).toEqual(expect.arrayContaining(['limited time offer', 'act now']));
});

it('is quiet on what is labelled, quoted or thin', () => {
  expect(on(PITCH, [boxOf('disclosure', 'Sponsored content')])).toEqual([]);
  expect(on(`${PITCH}\n\nWe may earn a commission.`)).toEqual([]);
  expect(on('The leaflet said “order now and save”, “limited time offer” and “act now”. The watchdog fined the shop.')).toEqual([]);
  expect(on('The shop had a limited time offer, the court heard. Buyers waited.')).toEqual([]);
});
