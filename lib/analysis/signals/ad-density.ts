import * as z from 'zod/mini';
import { defineSignal } from './signal';

export const adDensity = defineSignal({
  meta: {
    id: 'ad-density',
    polarity: 'warning',
    category: 'presentation',
    severity: 'minor',
    basis: [
      { framework: 'ANA and WFA 2023, Made for Advertising', item: 'High ratio of advertisements to content' },
      { framework: 'Credibility Coalition (Zhang et al. 2018)', item: 'Number and aggressiveness of advertisements' },
    ],
    title: 'Many advertisements for little text',
    message: 'The page holds {ads} places for advertisements beside {words} words of text.',
    why: 'Pages made for advertising carry text only to fill the space between.',
    clears: 'Fewer of them, or more to read.',
    options: z.object({ wordsPerAd: z._default(z.int().check(z.minimum(5), z.maximum(1_000)), 60) }),
  },
  appliesTo: ({ article }) => article.metadata.adCount > 0,
  detect: ({ article }, { wordsPerAd }) => {
    const ads = article.metadata.adCount;
    const words = article.text.split(/\s+/).length;
    // Many honest papers live on advertisements, too: a label, never counted.
    return ads >= 6 && words < ads * wordsPerAd ? [{ certainty: 'possible', spans: [], evidence: [], data: { ads, words } }] : [];
  },
});
