import * as z from 'zod/mini';
import { blankDateLabels, hasAnyDate } from '../text/dates';
import { withoutQuotations } from '../text/quoted';
import { defineSignal } from './signal';

const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const RELATIVE = new RegExp(
  [
    `\\b(?:(?:early|late|earlier|later) )?(?:on|last|this|next) ${DAY}(?: (?:morning|afternoon|evening|night))?\\b`,
    '\\b(?:(?:early|earlier|late|later) )?(?:last|this|next) (?:week|month|year|weekend)\\b',
    '\\b(?:just )?(?:a (?:few|couple of)|two|three|four|five|several) (?:days|weeks|months) (?:ago|earlier)\\b',
    '\\b(?:yesterday|tomorrow|earlier today|late today)\\b',
  ].join('|'),
  'gi',
);
/** Distinct expressions from which a text hangs on its date. */
const ENOUGH = 2;
const SHOWN = 6;

/** "Last month", "on Saturday", and no date anywhere to count from. */
export const danglingRelativeDates = defineSignal({
  meta: {
    id: 'dangling-relative-dates',
    polarity: 'warning',
    category: 'transparency',
    severity: 'moderate',
    basis: [
      { framework: 'Google Search Central', item: 'Bylines and dates: show when a page was published or updated' },
      { framework: 'own observation', item: 'a copied text keeps its “yesterday” and loses its date' },
    ],
    title: 'Relative dates have no date to hang on',
    message: 'The text says “{first}” and “{second}”, and the page has no date to count from.',
    why: 'Nobody can tell which day, month or year is meant.',
    clears: 'A date of publication.',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.metadata.titles.length > 0,
  detect: ({ article }) => {
    if (hasAnyDate(article) || article.metadata.dateline?.match(/\d/)) return [];
    const hits = [...withoutQuotations(article.text).matchAll(RELATIVE)];
    const distinct = new Map(hits.map((hit) => [hit[0].toLowerCase(), hit] as const));
    if (distinct.size < ENOUGH) return [];
    const spans = [...distinct.values()]
      .sort((left, right) => left.index - right.index)
      .slice(0, SHOWN)
      .map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }));
    const evidence = spans.map(({ start, end }) => article.text.slice(start, end));
    // That we found no date proves little; that the page's own date line is blank proves it.
    const certainty = blankDateLabels(article).length > 0 ? 'certain' : 'possible';
    return [{ certainty, spans, evidence, data: { first: evidence[0]!, second: evidence[1]! } }];
  },
});
