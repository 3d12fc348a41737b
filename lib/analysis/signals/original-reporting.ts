import * as z from 'zod/mini';
import { reportingMarks } from '../text/reporting-marks';
import { defineSignal } from './signal';

/** The text shows that its author was there, asked, or saw the documents. */
export const originalReporting = defineSignal({
  meta: {
    id: 'original-reporting',
    polarity: 'credit',
    category: 'sourcing',
    severity: 'minor',
    basis: [
      { framework: 'The Trust Project', item: 'Indicator: Locally sourced' },
      { framework: 'W3C Credibility Signals', item: 'Original reporting' },
    ],
    title: 'It shows reporting of its own',
    message: 'The text shows reporting of its own: “{words}”.',
    why: 'Somebody was there or asked, and can be held to it.',
    clears: '',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.text.length > 0,
  detect: ({ article }) => {
    const spans = reportingMarks(article);
    const { dateline } = article.metadata;
    if (spans.length === 0 && dateline === null) return [];
    const evidence = [...(dateline === null ? [] : [dateline]), ...spans.map(({ start, end }) => article.text.slice(start, end))];
    return [{ certainty: 'likely', spans, evidence, data: { words: evidence[0]! } }];
  },
});
