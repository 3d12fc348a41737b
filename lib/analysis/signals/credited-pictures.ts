import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** Pictures say who took them. */
export const creditedPictures = defineSignal({
  meta: {
    id: 'credited-pictures',
    polarity: 'credit',
    category: 'transparency',
    severity: 'minor',
    basis: [
      { framework: 'W3C Credibility Signals', item: 'Image provenance given' },
      { framework: 'JTI (CWA 17493)', item: 'sources of images' },
    ],
    title: 'Pictures are credited',
    message: 'A picture’s maker is named: “{words}”.',
    why: 'A picture with a maker can be traced, and is less likely to be an old one.',
    clears: '',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.blocks.some(({ kind }) => kind === 'caption'),
  detect: ({ article }) => {
    for (const { kind, span } of article.blocks) {
      if (kind !== 'caption') continue;
      const words = CREDIT.exec(article.text.slice(span.start, Math.min(span.end, span.start + 1000)))?.[0].trim();
      if (words) return [{ certainty: 'likely', spans: [span], evidence: [words], data: { words } }];
    }
    return [];
  },
});

const CREDIT =
  /\b(?:[Pp]hoto(?:graph)?s?|PHOTO|[Ii]mage|[Pp]icture|[Cc]redit)(?: credit)?(?: by|:)\s*[A-Z][^\n.]{2,50}|[A-Z][\w.’'-]{1,20} [A-Z][\w.’'-]{1,20} ?\/ ?(?:AFP|AP|Reuters|Getty|EPA|The [A-Z]\w{1,20}|[A-Z][\w ]{2,20})|\((?:AP|Reuters|AFP|Getty)[^)\n]{0,40}\)|\b(?:AFP|AP Photo|Reuters|Getty Images|EPA)\b/;
