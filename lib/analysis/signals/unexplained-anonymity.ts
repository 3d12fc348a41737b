import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** Words for somebody who is hidden; "the police" or "a spokesman" is an office that can be asked. */
const HIDDEN =
  /\b(?:sources?|insiders?|whistle-?blower|aides?|friends?|someone|person|people|official)\b(?! (?:statement|account|website))/i;

/** Statements, and share of all of them, from which the missing names are worth a look. */
const FEWEST = 2;
const SHARE = 0.25;

/** People whose names are held back without a word about why, and hardly anybody with a name beside them. */
export const unexplainedAnonymity = defineSignal({
  meta: {
    id: 'unexplained-anonymity',
    polarity: 'warning',
    category: 'sourcing',
    severity: 'minor',
    basis: [
      { framework: 'AP News Values', item: 'Anonymous sources: explain why the source requested anonymity' },
      { framework: 'schema.org', item: 'unnamedSourcesPolicy' },
    ],
    title: 'Names are held back without a reason',
    message: 'Statements from people without a name, such as “{words}”: {count}. No reason is given.',
    why: 'A reader cannot weigh the words of somebody of whom nothing is known.',
    clears: 'A name, or what the source knows it from and why the name is held back.',
    options: z.object({ count: z._default(z.int().check(z.minimum(1), z.maximum(50)), 3) }),
  },
  appliesTo: ({ claims }) => claims.some(({ source }) => source !== null),
  detect: ({ article, claims, ledger, sources }, options) => {
    const unexplained = claims.filter(
      ({ shown, source }) =>
        shown &&
        source?.kind === 'unnamed-role' &&
        HIDDEN.test(source.name) &&
        source.affiliation === null &&
        source.resolvedTo === null &&
        source.anonymity?.quality === 'none',
    );
    // One among many who are named is ordinary reporting.
    const said = claims.filter(({ shown, source }) => shown && source !== null).length;
    if (
      unexplained.length < FEWEST ||
      unexplained.length < SHARE * said ||
      sources.some(({ anonymity }) => anonymity?.quality === 'specific')
    )
      return [];
    const spans = unexplained.slice(0, 6).map(({ source }) => source!.span);
    const evidence = spans.map(({ start, end }) => article.text.slice(start, end));
    const certainty = unexplained.length >= options.count && ledger.named === 0 ? 'likely' : 'possible';
    return [{ certainty, spans, evidence, data: { count: unexplained.length, words: evidence[0]! } }];
  },
});
