import * as z from 'zod/mini';
import { defineSignal } from './signal';

const NETWORK =
  /^(?:X|Twitter|Facebook|Instagram|TikTok|Reddit|Threads|YouTube|Telegram|Truth Social|Weibo|Bluesky|social media|a? ?(?:tweet|post|video))$/i;

/** Every statement was picked up from social networks. */
export const socialPostsOnly = defineSignal({
  meta: {
    id: 'social-posts-only',
    polarity: 'warning',
    category: 'sourcing',
    severity: 'minor',
    basis: [
      { framework: 'BBC Editorial Guidelines', item: '3.3: material from social media has to be verified' },
      { framework: 'AP News Values', item: 'Social media: verify and contact whoever posted' },
    ],
    title: 'All statements come from social networks',
    message: 'All {count} statements were picked up from posts on social networks.',
    why: 'A post shows that something was said, not that it is so or that it stands for many.',
    clears: 'Somebody who was asked, or a document.',
    options: z.object({ count: z._default(z.int().check(z.minimum(2), z.maximum(50)), 3) }),
  },
  appliesTo: ({ claims }) => claims.some(({ medium }) => medium !== null),
  detect: ({ article, claims }, options) => {
    const shown = claims.filter((claim) => claim.shown && claim.source !== null);
    const posts = shown.filter(({ medium }) => medium !== null && NETWORK.test(medium.name.trim()));
    if (posts.length < options.count || posts.length < shown.length) return [];
    const spans = posts.slice(0, 6).map(({ medium }) => medium!.span);
    return [
      {
        certainty: 'likely',
        spans,
        evidence: spans.map(({ start, end }) => article.text.slice(start, end)),
        data: { count: posts.length },
      },
    ];
  },
});
