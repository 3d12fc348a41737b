import * as z from 'zod/mini';
import { type PageRecord, pageRecords } from '../text/records';
import type { Furniture } from '../types';
import { defineSignal } from './signal';

/** What the rows of an article's own record are about; three of them in one box make the record. */
const ARTICLE_ROWS = [
  /^(?:views?|reads?|hits|visits|seen|page views)$/i,
  /^(?:rating|rated|score|stars|votes?)$/i,
  /^(?:reviews?|feedback|helpful|readers|verdict)$/i,
  /^(?:last |latest )?(?:updated?|modified|revised|edited|change|refreshed)(?: on)?$|^(?:published|posted|date)(?: on)?$/i,
  /^(?:author|written by|writer|by)$/i,
] as const;

/** What the rows of a private dossier are about. A name alone is nothing; three others are. */
const DOSSIER_ROWS = [
  /birth|born|\bdob\b/i,
  /^(?:home |postal )?address$|^(?:lives (?:at|in)|residence|home)$/i,
  /^(?:phone|telephone|tel\.?|mobile|cell|call)$/i,
  /^(?:job|profession|occupation|position|works as|day job|work)$/i,
  /hobb|pastime|interests|leisure|free time|spare time|enjoys/i,
  /^(?:introduction|about me|bio|intro|in (?:his|her|their|my) own words)$/i,
] as const;

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
    const about = records.find((record) => rowKinds(record, ARTICLE_ROWS) >= 3);
    const dossier = records.find((record) => rowKinds(record, DOSSIER_ROWS) >= 3);
    const empty = article.furniture.filter(isEmptySection);
    // Empty lists alone are often a saved page whose scripts did not run.
    if ((!about && !dossier) || [about, dossier, empty.length >= 2].filter(Boolean).length < 2) return [];
    const evidence = [
      ...empty.map(({ heading, text }) => heading ?? text),
      ...[about, dossier].flatMap((record) => (record?.heading ? [record.heading] : [])),
      ...(about?.rows
        .filter(({ label, value }) => value !== '' && /^(?:views?|reads?|hits|visits|seen)$/i.test(label))
        .map(({ line }) => line) ?? []),
    ];
    const certainty = about && dossier ? 'certain' : 'likely';
    return [{ certainty, spans: [], evidence, data: { count: evidence.length } }];
  },
});

function rowKinds(record: PageRecord, kinds: readonly RegExp[]): number {
  return kinds.filter((kind) => record.rows.some(({ label }) => kind.test(label))).length;
}

/** A heading that promises a list, and nothing under it. */
function isEmptySection({ kind, heading, text, links, fields }: Furniture): boolean {
  if (kind !== 'related' && kind !== 'recommendations' && kind !== 'references') return false;
  return heading !== null && links.length === 0 && fields.length === 0 && text.trim() === heading.trim();
}
