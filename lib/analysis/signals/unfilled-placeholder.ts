import * as z from 'zod/mini';
import { withoutQuotations } from '../text/quoted';
import { defineSignal } from './signal';

/** Template text that somebody forgot to replace. */
const PLACEHOLDERS: readonly RegExp[] = [
  /\blorem ipsum dolor sit amet\b/i,
  /\[(?:insert|add|enter|your|company|author|reporter|source|city|date|name of)\b[^[\]\n]{0,40}\]/i,
  /\b(?:headline|subheading|body text|your text) goes here\b/i,
  /\bTK TK\b|\bTKTK\b/,
];

/** A template's place-holder where words of the article should stand. */
export const unfilledPlaceholder = defineSignal({
  meta: {
    id: 'unfilled-placeholder',
    polarity: 'warning',
    category: 'transparency',
    severity: 'moderate',
    basis: [
      { framework: 'NewsGuard', item: 'AI content farm marks: leftovers of templates' },
      { framework: 'JTI (CWA 17493)', item: 'editorial control before publication' },
    ],
    title: 'A place-holder was never filled in',
    message: 'The text still holds a template’s place-holder: “{words}”.',
    why: 'Nobody read the page before it was published.',
    clears: 'The words that belong there.',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.text.length > 0,
  detect: ({ article }) => {
    const outside = withoutQuotations(article.text);
    for (const pattern of PLACEHOLDERS) {
      const hit = pattern.exec(outside);
      if (!hit) continue;
      const span = { start: hit.index, end: hit.index + hit[0].length };
      const inCode = article.blocks.some(
        ({ kind, span: block }) => kind === 'preformatted' && block.start <= span.start && span.end <= block.end,
      );
      // A bracket may be an editor's own insertion into somebody's words; only the printer's dummy text is beyond doubt.
      const certainty = pattern === PLACEHOLDERS[0] ? 'certain' : 'likely';
      if (!inCode) return [{ certainty, spans: [span], evidence: [hit[0]], data: { words: hit[0] } }];
    }
    return [];
  },
});
