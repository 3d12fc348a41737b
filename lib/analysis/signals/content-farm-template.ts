import * as z from 'zod/mini';
import type { RowKind } from '../data/record-labels';
import { kindsOf, pageRecords } from '../text/records';
import type { Article } from '../types';
import { defineSignal } from './signal';

/** Rows that make an article's own record: three kinds of them, votes or approval among them. */
const ARTICLE_KINDS: ReadonlySet<RowKind> = new Set(['author', 'date', 'views', 'rating', 'approval']);
/** Rows that make a private dossier: three kinds of them. A name alone, or an office's address and telephone, is nothing. */
const DOSSIER_KINDS: ReadonlySet<RowKind> = new Set(['birth', 'address', 'phone', 'job', 'pastimes', 'bio']);

/** Page parts that farm templates print together: an article's record, a private dossier, headings with nothing under them. */
export const contentFarmTemplate = defineSignal({
  meta: {
    id: 'content-farm-template',
    polarity: 'warning',
    category: 'transparency',
    severity: 'serious',
    basis: [
      { framework: 'NewsGuard', item: 'AI content farm marks: templated pages without editorial staff' },
      { framework: 'ANA / WFA', item: 'made-for-advertising site definition, 2023' },
    ],
    title: 'The page is a content farm’s template',
    message: 'This page is put together as content farms do it, in {count} places.',
    why: 'Such pages are made in bulk from other people’s work, and no editor stands behind them.',
    clears: 'A named publisher with an address, and an author who can be found.',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.furniture.length > 0 || article.blocks.length > 0,
  detect: ({ article }) => {
    const records = pageRecords(article);
    const dossier = records.find((record) => [...kindsOf(record)].filter((kind) => DOSSIER_KINDS.has(kind)).length >= 3);
    // The rows of one box often come apart: views here, votes there.
    const rows = records.filter((record) => record !== dossier).flatMap((record) => record.rows);
    const kinds = new Set(rows.flatMap(({ kind }) => (kind !== null && ARTICLE_KINDS.has(kind) ? [kind] : [])));
    const about = kinds.size >= 3 && (kinds.has('rating') || kinds.has('approval'));
    const empty = emptySections(article);
    // Empty lists alone are often a saved page whose scripts did not run.
    if ((!about && !dossier) || [about, dossier, empty.length >= 2].filter(Boolean).length < 2) return [];
    const aboutHeading = records.find(
      (record) => record !== dossier && record.rows.some(({ kind }) => kind === 'views' || kind === 'rating'),
    )?.heading;
    const views = rows.filter(({ kind, value }) => kind === 'views' && value !== '').map(({ line }) => line);
    const parts = [...empty, ...(about && aboutHeading ? [aboutHeading] : []), ...(dossier?.heading ? [dossier.heading] : []), ...views];
    const evidence = [...new Set(parts)];
    const certainty = about && dossier ? 'certain' : 'likely';
    return [{ certainty, spans: [], evidence, data: { count: evidence.length } }];
  },
});

/** Headings that promise a list and have nothing under them, in the furniture or at the body's end. */
function emptySections({ furniture, blocks, text }: Article): string[] {
  const boxes = furniture.flatMap(({ kind, heading, text: all, links, fields }) => {
    const list = kind === 'related' || kind === 'recommendations' || kind === 'references';
    return list && heading !== null && links.length === 0 && fields.length === 0 && all.trim() === heading.trim() ? [heading] : [];
  });
  const headings = blocks.flatMap(({ kind, level, span }, at) => {
    const next = blocks[at + 1];
    const empty = kind === 'heading' && next?.kind === 'heading' && (next.level ?? 6) <= (level ?? 6);
    return empty ? [text.slice(span.start, span.end)] : [];
  });
  return [...boxes, ...headings];
}
