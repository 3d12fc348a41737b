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

/** "Photo by Ida Brun/Reuters" with nothing but names up to the end, "(AP Photo/Jo Lund)", or an agency's name. */
const CREDIT =
  /\b(?:[Pp]hoto(?:graph)?s?|PHOTO|[Ii]mage|[Pp]icture|[Cc]redit)(?: credit)?(?: by|:)\s*\p{Lu}[\p{L}.’'-]{0,30}(?:(?: ?[/,&|] ?| )(?:(?:via|for|of|and|de|van|von) )?\p{Lu}[\p{L}.’'-]{0,30}){0,7}(?=\s*(?:$|[\n.)\]|;©]))|\p{Lu}[\p{L}.’'-]{1,20} \p{Lu}[\p{L}.’'-]{1,20} ?\/ ?(?:The )?\p{Lu}[\p{L}’'-]{1,20}(?: \p{Lu}[\p{L}’'-]{1,20}){0,3}|\((?:AP|Reuters|AFP|Getty)[^)\n]{0,40}\)|\b(?:AFP|AP Photo|Reuters|Getty Images|EPA)\b/u;
