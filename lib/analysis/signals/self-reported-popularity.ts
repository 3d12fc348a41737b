import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** Votes and approval that a page reports about itself. */
const APPROVAL: readonly RegExp[] = [
  /\b\d(?:[.,]\d)? ?(?:\/|out of) ?(?:5|10)(?: stars)? ?[[(][\d.,]{1,9} ?(?:voted|votes?|voters|ratings?|reviews?|users?|readers)[\])]/i,
  /\b\d{1,3} ?% of (?:our |all )?(?:readers|visitors|users|people|viewers) (?:have )?(?:found|find|liked?|loved?|rated|recommend)[^\n]{0,60}/i,
  /\b[\d.,]{1,9} (?:people|readers|users|visitors) (?:found|find) this (?:page |article |story |post )?(?:helpful|useful)\b/i,
];

/** The page tells its readers how well readers like it. A view counter alone is ordinary. */
export const selfReportedPopularity = defineSignal({
  meta: {
    id: 'self-reported-popularity',
    polarity: 'warning',
    category: 'transparency',
    severity: 'minor',
    basis: [
      { framework: 'W3C Credibility Signals', item: 'Popularity claims that cannot be checked' },
      { framework: 'own observation', item: 'farm templates print votes that nobody cast' },
    ],
    title: 'The page praises itself in numbers',
    message: 'The page reports its own popularity: “{words}”.',
    why: 'Nobody can check such numbers, and they say nothing about the article.',
    clears: 'Leaving them out.',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.furniture.length > 0 && article.genre !== 'review',
  detect: ({ article }) => {
    const lines = article.furniture
      .filter(({ kind }) => kind !== 'related' && kind !== 'advertisement')
      .flatMap(({ text, fields }) => [...fields.map(({ label, value }) => `${label}: ${value}`), ...text.split('\n')])
      .map((line) => line.trim())
      .filter((line) => line.length < 200 && APPROVAL.some((pattern) => pattern.test(line)));
    const evidence = [...new Set(lines)].slice(0, 4);
    return evidence.length === 0 ? [] : [{ certainty: 'certain', spans: [], evidence, data: { words: evidence[0]! } }];
  },
});
