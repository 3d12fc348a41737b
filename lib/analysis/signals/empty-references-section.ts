import * as z from 'zod/mini';
import type { Article } from '../types';
import { defineSignal } from './signal';

const HEADING =
  /^(?:references?|sources?|citations?|bibliography|works cited|further reading|footnotes|sources (?:and|&) references|references (?:and|&) sources|external links|list of sources)\s*:?$/i;

/** A heading that promises sources, and nothing under it. */
export const emptyReferencesSection = defineSignal({
  meta: {
    id: 'empty-references-section',
    polarity: 'warning',
    category: 'sourcing',
    severity: 'serious',
    basis: [
      { framework: 'The Trust Project', item: 'Indicator: References' },
      { framework: 'W3C Credibility Signals', item: 'Cites sources' },
    ],
    title: 'The references section is empty',
    message: 'The section “{heading}” has nothing in it.',
    why: 'The page promises its sources and does not give them.',
    clears: 'At least one source under that heading.',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.furniture.length > 0 || article.blocks.length > 0,
  detect: ({ article }) => {
    const at = article.furniture.findIndex(
      ({ kind, heading, text, links }) => kind === 'references' && heading !== null && links.length === 0 && text.trim() === heading.trim(),
    );
    const section = at === -1 || isContent(article.furniture[at + 1]) ? undefined : article.furniture[at];
    const heading = section?.heading?.trim() ?? emptyHeading(article);
    return heading ? [{ certainty: 'certain', spans: [], evidence: [heading], data: { heading } }] : [];
  },
});

/** Prose without a heading of its own may be what belongs under the heading before it, cut off by the page's markup. */
function isContent(next: Article['furniture'][number] | undefined): boolean {
  return next !== undefined && next.heading === null && next.links.length === 0 && next.fields.length === 0 && next.text.length > 40;
}

/** Such a heading in the body with another heading, or the end, right after it. The very end may be where extraction stopped. */
function emptyHeading({ blocks, text }: Article): string | null {
  for (let at = 0; at + 1 < blocks.length; at++) {
    const [block, next] = [blocks[at]!, blocks[at + 1]!];
    if (block.kind !== 'heading' || next.kind !== 'heading' || (next.level ?? 6) > (block.level ?? 6)) continue;
    const words = text.slice(block.span.start, block.span.end).trim();
    if (HEADING.test(words)) return words;
  }
  return null;
}
