import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** The text says how its figures were made, or where the data lie. */
export const dataAndMethod = defineSignal({
  meta: {
    id: 'data-and-method',
    polarity: 'credit',
    category: 'sourcing',
    severity: 'minor',
    basis: [
      { framework: 'The Trust Project', item: 'Indicator: Methods' },
      { framework: 'JTI (CWA 17493)', item: 'methods of reporting' },
    ],
    title: 'Method or data are given',
    message: 'The text says how it was done: “{words}”.',
    why: 'Who shows the method can be shown a mistake in it.',
    clears: '',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.text.length > 0,
  detect: ({ article }) => {
    const hit = METHOD.exec(article.text);
    if (!hit) return [];
    const span = { start: hit.index, end: hit.index + hit[0].length };
    return [{ certainty: 'likely', spans: [span], evidence: [hit[0]], data: { words: hit[0] } }];
  },
});

const METHOD =
  /\b(?:margin of (?:sampling )?error (?:of|is|was) [^.\n]{3,50}|(?:polled|surveyed|interviewed) (?:a (?:representative |random )?sample of )?[\d,]{2,9} (?:adults|people|voters|registered voters|likely voters|respondents|households|companies|patients)|how we (?:did|reported|made) this(?: story)?|(?:the )?(?:data|code|methodology|full (?:data ?set|results|methodology)) (?:is|are) (?:available|published|posted) (?:at|on|here)|we (?:analy[sz]ed|compared|examined|reviewed) (?:more than |over |nearly |about |some )?[\d,]{2,9} \w+)/i;
