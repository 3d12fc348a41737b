import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** Somebody is accused, and the text neither has an answer nor says that one was sought. Asked as a question. */
const FORMAL = /\b(?:charg|arrest|indict|convict|sentenc|arraign|prosecut|su(?:ed|ing|es?)\b)/i;

export const accusationWithoutReply = defineSignal({
  meta: {
    id: 'accusation-without-reply',
    polarity: 'warning',
    category: 'sourcing',
    severity: 'minor',
    basis: [
      { framework: 'SPJ Code of Ethics', item: 'Diligently seek subjects of news coverage to allow them to respond' },
      { framework: 'BBC Editorial Guidelines', item: '6.3.38: right of reply' },
    ],
    title: 'Was the other side asked?',
    message: 'Was the other side asked? Somebody is accused here, and no answer was found.',
    why: 'Who is accused should be heard, or be said not to have answered.',
    clears: 'The answer, or a line that one was asked for.',
    options: z.object({}),
  },
  appliesTo: ({ ledger }) => ledger.accused > 0,
  detect: ({ article, claims, ledger }) => {
    const answers = claims.some(({ cue }) => cue?.class === 'denies' || cue?.class === 'declines');
    if (ledger.replies > 0 || answers) return [];
    // Police, prosecutors and courts charge people in the open, and the answer is given in court.
    const charged = claims
      .filter(({ cue }) => cue?.class === 'alleges')
      .every(({ cue }) => FORMAL.test(article.text.slice(cue!.span.start, cue!.span.end)));
    if (charged) return [];
    const spans = claims
      .filter(({ cue }) => cue?.class === 'alleges')
      .map(({ cue }) => cue!.span)
      .slice(0, 4);
    const evidence = spans.map(({ start, end }) => article.text.slice(start, end));
    return [{ certainty: 'possible', spans, evidence, data: {} }];
  },
});
