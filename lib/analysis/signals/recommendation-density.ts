import * as z from 'zod/mini';
import { defineSignal } from './signal';

export const recommendationDensity = defineSignal({
  meta: {
    id: 'recommendation-density',
    polarity: 'warning',
    category: 'presentation',
    severity: 'minor',
    basis: [
      { framework: 'Credibility Coalition (Zhang et al. 2018)', item: 'Content recommendation boxes; spammy recommendations' },
      { framework: 'ANA and WFA 2023, Made for Advertising', item: 'Pages that lead from one to the next' },
    ],
    title: 'More to click than to read',
    message: '{links} recommended links in {boxes} boxes stand around {words} words of text.',
    why: 'Such pages are paid by the click, and the next click matters more to them than this text.',
    clears: 'Fewer of them, or more to read.',
    options: z.object({ wordsPerLink: z._default(z.int().check(z.minimum(1), z.maximum(100)), 15) }),
  },
  appliesTo: ({ article }) =>
    article.metadata.widgetCount > 0 || article.furniture.some(({ kind }) => kind === 'recommendations' || kind === 'related'),
  detect: ({ article }, { wordsPerLink }) => {
    const boxes = article.furniture.filter(({ kind }) => kind === 'recommendations' || kind === 'related');
    const links = boxes.reduce((sum, box) => sum + box.links.length, 0);
    const words = article.text.split(/\s+/).length;
    if (links < 20 || words >= links * wordsPerLink) return [];
    const evidence = boxes.flatMap(({ heading }) => heading ?? []).slice(0, 8);
    // Good papers recommend their own stories below a short text as well: a label, never counted.
    return [
      { certainty: 'possible', spans: [], evidence, data: { links, boxes: Math.max(boxes.length, article.metadata.widgetCount), words } },
    ];
  },
});
