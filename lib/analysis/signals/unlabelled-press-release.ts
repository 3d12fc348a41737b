import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** Parts that only whoever wants to be written about puts into a text. */
const MARKS: readonly RegExp[] = [
  /(?:^|\n)(?:media|press|investor) (?:contacts?|inquiries|enquiries|relations)\s*:?/i,
  /\bforward[- ]looking statements?\b/i,
  /(?:^|\n)About [A-Z][^\n]{2,60}\n+[^\n]{0,200}\b(?:is (?:a|an|the) (?:\w+[ -]){0,4}(?:leader|leading|provider|company|platform)|(?:learn more|for more information|visit))\b/,
  /\b(?:is|are) (?:pleased|proud|excited|thrilled) to announce\b/i,
  /(?:^|\n)(?:###|-30-)\s*(?:\n|$)/,
  /(?:^|\n)FOR IMMEDIATE RELEASE\b/,
];
const NEWSWIRE = /\/PRNewswire|\bBUSINESS WIRE\b|\bGLOBE NEWSWIRE\b|\bPRWeb\b|\bACCESSWIRE\b|\bNewsfile Corp/i;
const LABEL =
  /press release|news release|sponsored|advertis|advertorial|paid (?:content|post|partnership)|promoted|partner content|brand(?:ed)? (?:content|studio)/i;

/** A press release that runs as an article without saying so. */
export const unlabelledPressRelease = defineSignal({
  meta: {
    id: 'unlabelled-press-release',
    polarity: 'warning',
    category: 'transparency',
    severity: 'moderate',
    basis: [
      { framework: 'The Trust Project', item: 'Indicator: Type of work' },
      { framework: 'JTI (CWA 17493)', item: 'separation of editorial content and advertising' },
    ],
    title: 'It reads like a press release and is not labelled',
    message: 'The text has parts of a press release (“{words}”), and nothing on the page says that it is one.',
    why: 'A press release tells what its sender wants told; readers have to know who sent it.',
    clears: 'A label such as “press release”, and who sent it.',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.genre !== 'press-release' && article.genre !== 'sponsored',
  detect: ({ article }) => {
    const { section, agencyCredit, keywords } = article.metadata;
    const labels = [
      article.title,
      section,
      agencyCredit,
      article.byline.join(' '),
      keywords.join(' '),
      ...article.furniture.filter(({ kind }) => kind === 'disclosure').map(({ text }) => text),
    ];
    if (
      labels.some((label) => label !== null && LABEL.test(label)) ||
      NEWSWIRE.test(article.text) ||
      LABEL.test(article.text.slice(0, 400))
    )
      return [];
    const hits = MARKS.map((mark) => mark.exec(article.text)).filter((hit) => hit !== null);
    if (hits.length < 2) return [];
    const spans = hits.map((hit) => {
      const words = hit[0].split('\n').find((line) => line.trim() !== '') ?? hit[0];
      const start = hit.index + hit[0].indexOf(words);
      return { start, end: start + words.length };
    });
    const evidence = spans.map(({ start, end }) => article.text.slice(start, end).trim());
    return [{ certainty: 'likely', spans, evidence, data: { words: evidence.join('”, “') } }];
  },
});
