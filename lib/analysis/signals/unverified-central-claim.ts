import * as z from 'zod/mini';
import { ownNames, sameOutlet } from '../text/outlets';
import { withoutQuotations } from '../text/quoted';
import { reportingMarks } from '../text/reporting-marks';
import type { Span } from '../types';
import { defineSignal } from './signal';

/** Who could not, and what: "the newspaper couldn't confirm these claims independently". Group 1 is the subject. */
const NOT_VERIFIED = new RegExp(
  "\\b((?:[Tt]he|[Tt]hat) (?:news)?(?:paper|outlet|publication|site|website|magazine|agency|broadcaster|network|daily|tabloid)|(?:the )?[A-Z][\\w.&’'-]{0,24}(?: [A-Z][\\w.&’'-]{0,24}){0,4})" +
    '(?: (?:itself|said|says|noted|added|admitted|acknowledged|wrote)(?: that)?(?: (?:it|they))?)?' +
    " (?:could(?:n[’']t| not)|(?:was|is|were|are)(?:n[’']t| not)(?: immediately| yet)? able to|(?:was|were) unable to|(?:has|have|had)(?:n[’']t| not))" +
    '(?: yet)?(?: independently| immediately| itself| fully)?' +
    ' (?:been able to )?(?:independently |immediately )?(?:confirm(?:ed)?|verif(?:y|ied)|corroborate[d]?|authenticate[d]?)' +
    '[^.!?\\n;,]{0,80}',
  'g',
);

/** The page leans on another outlet, and says itself that this outlet could not verify what it reports. */
export const unverifiedCentralClaim = defineSignal({
  meta: {
    id: 'unverified-central-claim',
    polarity: 'warning',
    category: 'sourcing',
    severity: 'moderate',
    basis: [
      { framework: 'SPJ Code of Ethics', item: 'Verify information before releasing it; use original sources' },
      { framework: 'SIFT (Caulfield)', item: 'Trace claims to the original context' },
    ],
    title: 'The outlet relied on could not verify it',
    message: 'This page says that {outlet} could not verify it, and builds on it.',
    why: 'What the first teller could not confirm does not become firmer by being told again.',
    clears: 'A second source of its own, or the limits of the report said in its first lines.',
    options: z.object({}),
  },
  appliesTo: ({ references, claims }) =>
    references.some(({ kind }) => kind === 'outlet') || claims.some(({ source }) => source?.kind === 'publication'),
  detect: ({ article, references, claims }) => {
    // Who reports it as well has more than the other outlet's word; an agency says of itself by name what it could not verify.
    if (article.metadata.dateline !== null || article.metadata.agencyCredit !== null || reportingMarks(article).length > 0) return [];
    const own = ownNames(article);
    const outlets = [
      ...references.filter(({ kind }) => kind === 'outlet').map(({ name, spans }) => ({ name, spans })),
      ...claims.flatMap(({ source }) =>
        source?.kind === 'publication' ? [{ name: source.resolvedTo ?? source.name, spans: [source.span] }] : [],
      ),
    ].filter(({ name }) => !own.some((mine) => sameOutlet(mine, name)));
    for (const hit of withoutQuotations(article.text).matchAll(NOT_VERIFIED)) {
      const subject = hit[1]!;
      const outlet = /^[Tt](?:he|hat) [a-z]/.test(subject)
        ? namedBefore(hit.index, outlets)
        : outlets.find(({ name }) => sameOutlet(name, subject))?.name;
      // A paper that says what it could not verify itself does what it should.
      if (outlet === undefined || own.some((mine) => sameOutlet(mine, subject))) continue;
      const span = { start: hit.index, end: hit.index + hit[0].trimEnd().length };
      const words = article.text.slice(span.start, span.end);
      return [{ certainty: 'certain', spans: [span], evidence: [words], data: { outlet } }];
    }
    return [];
  },
});

/** Whom "the newspaper" means: the outlet that was named last before it. */
function namedBefore(at: number, outlets: readonly { readonly name: string; readonly spans: readonly Span[] }[]): string | undefined {
  const mentions = outlets.flatMap(({ name, spans }) => spans.map(({ start }) => ({ name, start }))).filter(({ start }) => start < at);
  return mentions.sort((left, right) => right.start - left.start)[0]?.name;
}
