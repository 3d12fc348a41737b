import * as z from 'zod/mini';
import { ownNames, sameOutlet } from '../text/outlets';
import type { Claim } from '../types';
import { defineSignal } from './signal';

/** Three or more named sources that do not depend on each other. */
export const independentNamedSources = defineSignal({
  meta: {
    id: 'independent-named-sources',
    polarity: 'credit',
    category: 'sourcing',
    severity: 'minor',
    basis: [
      { framework: 'Reuters Handbook', item: 'Accuracy: two or more independent sources' },
      { framework: 'Credibility Coalition (Zhang et al. 2018)', item: 'Quotes from outside experts' },
    ],
    title: 'Several independent sources speak',
    message: '{count} independent sources speak, {named} of them by name.',
    why: 'What several say who do not depend on each other is harder to get wrong.',
    clears: '',
    options: z.object({}),
  },
  appliesTo: ({ ledger }) => ledger.sourcedClaims > 0,
  detect: ({ article, ledger, sources, claims, references }) => {
    if (ledger.retold === true) return [];
    const own = ownNames(article);
    const outlets = (status: string) =>
      new Set(references.filter((one) => one.kind === 'outlet' && one.status === status).flatMap((one) => one.claims));
    const [lost, linked] = [outlets('missing'), outlets('linked')];
    // Who spoke to another outlet that is not linked was heard there, not here.
    const elsewhere = ({ id, toldTo }: Claim): boolean =>
      lost.has(id) ||
      (toldTo !== null && !linked.has(id) && /^(?:the )?\p{Lu}/u.test(toldTo.name) && !own.some((mine) => sameOutlet(mine, toldTo.name)));
    const heard = new Set(claims.filter((one) => one.shown && one.within === null && !elsewhere(one)).map(({ id }) => id));
    const speaking = sources.filter(
      (source) => source.kind !== 'vague' && source.kind !== 'unclear' && source.claims.some((id) => heard.has(id)),
    );
    const named = speaking.filter(({ kind }) => kind === 'person' || kind === 'organisation');
    // A spokesperson and the body that is spoken for are one party.
    const count = new Set(speaking.map(({ affiliation, name }) => (affiliation ?? name).toLowerCase().replace(/^the /, ''))).size;
    // What an organisation "says" is most often a statement that anybody can copy: two people at least.
    if (count < 3 || named.length < 3 || named.filter(({ kind }) => kind === 'person').length < 2) return [];
    const firstClaims = new Set(named.map(({ claims: ids }) => ids.find((id) => heard.has(id))));
    const spans = claims.flatMap(({ id, source }) => (firstClaims.has(id) && source ? [source.span] : [])).slice(0, 8);
    const evidence = spans.map(({ start, end }) => article.text.slice(start, end));
    return [{ certainty: 'likely', spans, evidence, data: { count, named: Math.min(named.length, count) } }];
  },
});
