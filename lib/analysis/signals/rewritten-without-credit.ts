import * as z from 'zod/mini';
import { ownNames, sameOutlet } from '../text/outlets';
import { reportingMarks } from '../text/reporting-marks';
import type { Span } from '../types';
import { defineSignal } from './signal';

/** Other outlets that a text must lean on, and claims that it must make, before it can be called a rewrite. */
const FEWEST_OUTLETS = 2;
const FEWEST_CLAIMS = 3;
/** Share of the claims that may come from elsewhere than outlets, statements, posts and press conferences. */
const OWN_SHARE = 0.2;

/** Everything in the text was told to, or published by, somebody else, and not one of them is linked. */
export const rewrittenWithoutCredit = defineSignal({
  meta: {
    id: 'rewritten-without-credit',
    polarity: 'warning',
    category: 'sourcing',
    severity: 'serious',
    basis: [
      { framework: 'NewsGuard', item: 'AI content farm marks: other outlets’ reporting rewritten without credit' },
      { framework: 'SPJ Code of Ethics', item: 'Never plagiarize; always attribute' },
    ],
    title: 'It was rewritten from other outlets',
    message: 'Every claim here comes from another outlet or a public statement ({outlets}), and none of them is linked.',
    why: 'The reporting is somebody else’s, and the way back to it is cut.',
    clears: 'Links to the reports that it retells.',
    options: z.object({}),
  },
  appliesTo: ({ article, claims }) => article.metadata.titles.length > 0 && claims.filter(({ shown }) => shown).length >= FEWEST_CLAIMS,
  detect: ({ article, claims, references }) => {
    if (references.some(({ status }) => status !== 'missing') || article.links.some(({ own }) => !own)) return [];
    if (reportingMarks(article).length > 0 || article.metadata.agencyCredit !== null) return [];
    const own = ownNames(article);
    const foreign = (name: string) => !own.some((mine) => sameOutlet(mine, name));
    const cited = references.filter(({ kind, name }) => kind === 'outlet' && foreign(name));
    const told: { outlet: string; span: Span }[] = [];
    let outside = 0;
    const shown = claims.filter((claim) => claim.shown && claim.source !== null);
    for (const { source, cue, toldTo, medium, within } of shown) {
      const publication = source!.kind === 'publication' || source!.resolvedKind === 'publication';
      if (toldTo && foreign(toldTo.name) && cited.some(({ name }) => sameOutlet(name, toldTo.name)))
        told.push({ outlet: toldTo.name, span: { start: cue?.span.start ?? toldTo.span.start, end: toldTo.span.end } });
      else if (publication && foreign(source!.resolvedTo ?? source!.name))
        told.push({ outlet: source!.resolvedTo ?? source!.name, span: source!.span });
      // A named person who is heard directly may have been heard by the reporter.
      else if (source!.kind === 'person' && medium === null && within === null) outside++;
    }
    const outlets = [...new Set(told.map(({ outlet }) => outlet))];
    if (outlets.length < FEWEST_OUTLETS || outside > OWN_SHARE * shown.length) return [];
    const mentions = cited
      .filter(({ name }) => outlets.some((outlet) => sameOutlet(outlet, name)))
      .flatMap(({ spans: named }) => named.slice(0, 1));
    const spans = [...told.map(({ span }) => span), ...mentions.map((span) => mention(article.text, span))]
      .sort((left, right) => left.start - right.start)
      .filter((span, at, all) => at === 0 || span.start >= all[at - 1]!.end)
      .slice(0, 8);
    const evidence = [...new Set(spans.map(({ start, end }) => article.text.slice(start, end)))];
    return [{ certainty: 'likely', spans, evidence, data: { outlets: outlets.join(', ') } }];
  },
});

/** The name with the words that say what is meant by it: "a recent Financial Times article". */
function mention(text: string, { start, end }: Span): Span {
  const before =
    /(?:\b(?:an?|the|this) )?(?:\b(?:recent|new|earlier|latest) )?$/i.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  const after = /^(?:['’]s)? (?:article|report|story|investigation|interview|piece|account)\b/.exec(text.slice(end, end + 20))?.[0] ?? '';
  return { start: start - before.length, end: end + after.length };
}
