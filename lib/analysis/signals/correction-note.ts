import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** The page says what it got wrong or what was changed. */
export const correctionNote = defineSignal({
  meta: {
    id: 'correction-note',
    polarity: 'credit',
    category: 'transparency',
    severity: 'minor',
    basis: [
      { framework: 'W3C Credibility Signals', item: 'Corrections are posted' },
      { framework: 'JTI (CWA 17493)', item: 'corrections' },
    ],
    title: 'A correction or an update is noted',
    message: 'The page notes a correction or an update: “{words}”.',
    why: 'Who says what was wrong can be trusted to look.',
    clears: '',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.text.length > 0,
  detect: ({ article }) => {
    const block = article.blocks.find(({ kind, span }) => {
      const words = article.text.slice(span.start, Math.min(span.end, span.start + 200));
      return NOTE.test(words) || (kind === 'note' && /correct|clarif|amended|earlier version|updated to/i.test(words));
    });
    if (!block) return [];
    const words = article.text.slice(block.span.start, Math.min(block.span.end, block.span.start + 120)).split('\n')[0]!;
    return [{ certainty: 'certain', spans: [block.span], evidence: [words], data: { words } }];
  },
});

const NOTE =
  /^\W*(?:corrections?(?:,? [A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?)?|clarifications?|editor['’]s note|update(?:d)?(?: \([^)\n]{2,40}\))?)\s*[:—–]|\b(?:an )?earlier version of this (?:article|story|report|post|headline)\b|\bthis (?:article|story|report|post) (?:was|has been) (?:amended|corrected|updated) (?:on|to|at|after|because)\b/i;
