import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** The text says that somebody was asked and did not, or would not, answer. */
export const replySought = defineSignal({
  meta: {
    id: 'reply-sought',
    polarity: 'credit',
    category: 'sourcing',
    severity: 'minor',
    basis: [
      { framework: 'SPJ Code of Ethics', item: 'Diligently seek subjects of news coverage to allow them to respond' },
      { framework: 'BBC Editorial Guidelines', item: '6.3.38: right of reply' },
    ],
    title: 'The other side was asked',
    message: 'The text says that an answer was sought: “{words}”.',
    why: 'Who is written about was given the chance to speak.',
    clears: '',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.text.length > 0,
  detect: ({ article, claims }) => {
    const declined = claims.find(({ cue }) => cue?.class === 'declines');
    const hit = SOUGHT.exec(article.text);
    const span = hit ? { start: hit.index, end: hit.index + hit[0].length } : declined?.cue?.span;
    if (!span) return [];
    const words = article.text.slice(span.start, span.end);
    return [{ certainty: 'certain', spans: [span], evidence: [words], data: { words } }];
  },
});

const SOUGHT =
  /\b(?:(?:did|does|do|has|have|had)(?: not|n['’]t)(?: immediately| yet)? (?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?) (?:to )?(?:[\w’']{1,20} ){0,5}(?:requests?|messages?|calls?|questions|e-?mails?|inquiries|enquiries|comment)|declined to (?:comment|be interviewed|answer)|declined (?:an? |our |multiple |repeated )?(?:interview )?requests?|could not(?: immediately)? be reached(?: for comment)?|(?:was|were|been) (?:approached|contacted|asked) for (?:a )?comment|(?:has|have) (?:contacted|approached|asked) [^.\n]{2,60} for (?:a )?(?:comment|response|statement))/i;
