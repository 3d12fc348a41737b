import * as z from 'zod/mini';
import { missingHeadlineFacts } from '../text/headline-facts';
import { defineSignal } from './signal';

/** Fewest UTF-16 units of text in which a headline's facts may be looked for: about 200 words. */
const LONG_ENOUGH = 1_200;

export const headlineNotBorneOut = defineSignal({
  meta: {
    id: 'headline-not-borne-out',
    polarity: 'warning',
    category: 'presentation',
    severity: 'minor',
    basis: [
      { framework: 'Credibility Coalition (Zhang et al. 2018)', item: 'Title representativeness' },
      { framework: 'W3C Credible Web, Credibility Signals', item: 'Headline is not supported by the article' },
    ],
    title: 'Headline says more than the text',
    message: 'The headline names “{missing}”, which the text does not.',
    why: 'Many people read the headline only; what it states has to stand in the text too.',
    clears: 'The same figure, name or quotation in the text, or a headline without it.',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.text.length >= LONG_ENOUGH && article.truncated === null && !article.metadata.paywalled,
  detect: ({ article }) => {
    const missing = missingHeadlineFacts(article.title, article.text);
    const first = missing[0];
    if (!first) return [];
    // A name may be written otherwise in the text ("Black Lives Matter", "BLM"): alone it is worth a look, no more.
    const certainty = missing.length > 1 || first.kind !== 'name' ? 'likely' : 'possible';
    return [
      {
        certainty,
        spans: [],
        evidence: missing.map((fact) => fact.words),
        data: { missing: missing.map((fact) => fact.words).join('”, “'), kind: first.kind, count: missing.length },
      },
    ];
  },
});
