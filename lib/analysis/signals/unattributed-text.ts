import * as z from 'zod/mini';
import { reportingMarks } from '../text/reporting-marks';
import { isWatched } from '../text/watched-subjects';
import { countWords } from '../text/words';
import { defineSignal } from './signal';

/** Words by which somebody is said to have said something. */
const ATTRIBUTES = /\b(?:said|says|told|according to|stated|announced|reported|wrote)\b/;

/** A long report in which nobody is said to have said anything, and nothing is linked. */
export const unattributedText = defineSignal({
  meta: {
    id: 'unattributed-text',
    polarity: 'warning',
    category: 'sourcing',
    severity: 'minor',
    basis: [
      { framework: 'W3C Credibility Signals', item: 'Cites sources' },
      { framework: 'JTI (CWA 17493)', item: 'sourcing of content' },
    ],
    title: 'Nobody is named as a source',
    message: 'In {words} words nobody is said to have said anything, and nothing is linked.',
    why: 'There is nobody to ask and nothing to read on.',
    clears: 'For the main statements, who says so.',
    options: z.object({ words: z._default(z.int().check(z.minimum(100), z.maximum(5000)), 300) }),
  },
  appliesTo: ({ article }) => article.genre === 'news' && article.isNews && !isWatched(article),
  detect: ({ article, claims, references, ledger }, options) => {
    if (ledger.sourcedClaims > 0 || claims.length > 0) return [];
    const words = countWords(article.text);
    if (words < options.words) return [];
    if (article.links.length > 0 || references.some(({ status }) => status !== 'missing')) return [];
    // Where the words of attribution stand, somebody is meant whom we did not find.
    if (ATTRIBUTES.test(article.text)) return [];
    const signed = reportingMarks(article).length > 0 || article.metadata.dateline !== null || article.metadata.agencyCredit !== null;
    return signed ? [] : [{ certainty: 'likely', spans: [], evidence: [], data: { words } }];
  },
});
