import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** A crowd and nothing more: "critics", "many", "some experts"; "several lawmakers from Ohio" can be looked up, "the researchers" were named before. */
const CROWD =
  /^(?:(?:many|some|most|several|other|a few|numerous|countless|various|certain|even|its|his|her|their)\s+)?(?:critics|experts|analysts|observers|pundits|commentators|insiders|skeptics|sceptics|supporters|opponents|detractors|sources|people|users|netizens|fans|others|many|some|most|everyone|everybody|researchers|scientists|studies|reports|rumou?rs|folks)$/i;

/** "Critics", "many", "observers" carry the text: three of them, or one in five statements, or nobody else. */
export const vagueCrowd = defineSignal({
  meta: {
    id: 'vague-crowd',
    polarity: 'warning',
    category: 'sourcing',
    severity: 'moderate',
    basis: [
      { framework: 'AP News Values', item: 'Attribution: name who is speaking; no “sources said”' },
      { framework: 'BBC Editorial Guidelines', item: '3.3: weasel words such as “critics say” need attribution' },
    ],
    title: 'Nameless crowds speak',
    message: 'Statements that come from a crowd without a name: {count}, such as “{words}”.',
    why: 'Nobody can ask “critics” or “many”, and everybody can put words into their mouths.',
    clears: 'One of them by name.',
    options: z.object({
      count: z._default(z.int().check(z.minimum(1), z.maximum(50)), 3),
      share: z._default(z.number().check(z.minimum(0.05), z.maximum(1)), 0.2),
    }),
  },
  appliesTo: ({ claims }) => claims.some(({ source }) => source !== null),
  detect: ({ article, claims, ledger }, options) => {
    const shown = claims.filter((claim) => claim.shown && claim.source !== null);
    const crowds = shown.filter(({ source }) => source!.resolvedTo === null && CROWD.test(source!.name.trim()));
    const different = new Set(crowds.map(({ source }) => source!.name.toLowerCase())).size;
    // Experts who are quoted by name a paragraph later are no crowd: as long as more named people speak, it is only worth a look.
    // One is ordinary reporting, and often resolved a paragraph later.
    if (crowds.length < 2 || crowds.length < options.share * shown.length) return [];
    const many = different >= options.count && crowds.length >= options.share * shown.length && ledger.named <= crowds.length;
    const alone = crowds.length >= 2 && ledger.named === 0;
    const spans = crowds.slice(0, 6).map(({ source }) => source!.span);
    const evidence = spans.map(({ start, end }) => article.text.slice(start, end));
    return [{ certainty: many || alone ? 'likely' : 'possible', spans, evidence, data: { count: crowds.length, words: evidence[0]! } }];
  },
});
