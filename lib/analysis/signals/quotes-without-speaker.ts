import * as z from 'zod/mini';
import { isInside, quotedSpans } from '../text/quoted';
import type { Block, Span } from '../types';
import { defineSignal } from './signal';

/** A quotation shorter than this is a term or a title, not speech; in UTF-16 units. */
const SPEECH = 60;

/** How far from a speaker or a verb of saying a quotation still belongs to it; in UTF-16 units, a paragraph or two. */
const NEAR = 400;
/** Share of the longer quotations that have to stand alone. */
const SHARE = 0.5;

/** Whole sentences in quotation marks that nobody is said to have said. */
export const quotesWithoutSpeaker = defineSignal({
  meta: {
    id: 'quotes-without-speaker',
    polarity: 'warning',
    category: 'sourcing',
    severity: 'minor',
    basis: [
      { framework: 'AP News Values', item: 'Quotations: attribute every one' },
      { framework: 'W3C Credibility Signals', item: 'Quotes are attributed' },
    ],
    title: 'Quotations have no speaker',
    message: '{count} longer quotations stand here without a speaker.',
    why: 'Words in quotation marks are somebody’s, and a reader has to know whose.',
    clears: 'Who said it, and where.',
    options: z.object({ count: z._default(z.int().check(z.minimum(1), z.maximum(50)), 3) }),
  },
  appliesTo: ({ article }) => article.text.length > 0,
  detect: ({ article, claims }, options) => {
    const said = claims
      .filter(({ source }) => source !== null)
      .flatMap(({ content }) => [...content])
      .sort((a, b) => a.start - b.start);
    const speakers = claims.flatMap(({ source, cue }) => [source?.span, cue?.span]).filter((span) => span !== undefined);
    // What nobody introduces in a list, a caption or a set-off quotation is a title, a label or signed beside it.
    const prose = article.blocks
      .filter(({ kind, span }, at) => kind === 'paragraph' && !(fills(article.text, span) && isSigned(article.blocks, at)))
      .map(({ span }) => span);
    let long = 0;
    const open = quotedSpans(article.text).filter(({ start, end }) => {
      if (end - start < SPEECH || !isInside(prose, start)) return false;
      long++;
      const middle = (start + end) >> 1;
      const attributed = said.some((span) => span.start < end && start < span.end) || isInside(said, middle);
      // A quotation next to any attribution is most often the same speaker going on.
      const near = speakers.some((span) => span.start < end + NEAR && start < span.end + NEAR);
      return !attributed && !near;
    });
    // Where most are introduced, the rest go on with one of those speakers.
    if (open.length < options.count || open.length < SHARE * long) return [];
    const evidence = open.slice(0, 3).map(({ start, end }) => article.text.slice(start, end));
    return [{ certainty: 'possible', spans: open.slice(0, 6), evidence, data: { count: open.length } }];
  },
});

/** Is the paragraph one quotation and nothing else? */
function fills(text: string, { start, end }: Span): boolean {
  return /^["“„«]/.test(text[start] ?? '') && /["”“»]/.test(text.slice(end - 2, end));
}

/** Does a heading or a caption beside the paragraph say whose it is? */
function isSigned(blocks: readonly Block[], at: number): boolean {
  return [at - 1, at + 1].some((beside) => blocks[beside]?.kind === 'heading' || blocks[beside]?.kind === 'caption');
}
