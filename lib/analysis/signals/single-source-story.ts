import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** Nearly all that is said here comes from one source. */
export const singleSourceStory = defineSignal({
  meta: {
    id: 'single-source-story',
    polarity: 'warning',
    category: 'sourcing',
    severity: 'minor',
    basis: [
      { framework: 'Reuters Handbook', item: 'Accuracy: two or more independent sources' },
      { framework: 'W3C Credibility Signals', item: 'Number of sources' },
    ],
    title: 'One source tells the story',
    message: '{name} makes {said} of the {all} statements here, and no independent source speaks.',
    why: 'What only one side says cannot be held against anything.',
    clears: 'A second source that does not depend on the first.',
    options: z.object({
      share: z._default(z.number().check(z.minimum(0.3), z.maximum(1)), 0.75),
      claims: z._default(z.int().check(z.minimum(2), z.maximum(50)), 5),
    }),
  },
  appliesTo: ({ claims }, options) => claims.filter(({ shown }) => shown).length >= options.claims,
  detect: ({ article, claims, sources, ledger }, options) => {
    const shown = new Map(claims.filter((claim) => claim.shown && claim.source !== null).map((claim) => [claim.id, claim]));
    const counted = sources
      .map((source) => ({ source, said: source.claims.filter((id) => shown.has(id)) }))
      .sort((a, b) => b.said.length - a.said.length);
    const top = counted[0];
    if (!top || ledger.independentSources > 1 || top.said.length < options.share * shown.size) return [];
    const spans = top.said.slice(0, 6).map((id) => shown.get(id)!.source!.span);
    const evidence = spans.slice(0, 3).map(({ start, end }) => article.text.slice(start, end));
    const data = { name: top.source.name, said: top.said.length, all: shown.size };
    // Whoever tells of themselves or of their office is heard for that; that an accused party is not heard is what a second source is for.
    const certainty = ledger.accused > ledger.replies ? 'likely' : 'possible';
    return [{ certainty, spans, evidence, data }];
  },
});
