import { searchAddress } from '../../components/actions';
import { isMuted } from '../../components/mute';
import { speakingSources } from '../../components/status';
import type { Claim, Reference, Report, Warning } from '../../lib/analysis/types';
import type { Mark, MarkStatus, PageView } from '../../lib/contracts/messages';
import type { Settings } from '../../lib/contracts/settings';
import { cueOf } from '../../lib/share/claim-words';
import { titleOf } from '../../lib/share/sentence';
import { statusOfSource, statusWithout } from '../../lib/share/status';
import { messageOf, type Wording } from '../../lib/share/wording';

/** What a report shows in the page itself: one mark a claim, one a warning that has words, and the badge's figures. */
export function pageView(key: string, report: Report, settings: Settings, words: Wording): PageView {
  const sources = speakingSources(report);
  const { url } = report.article;
  const isWanted = (signal: string, words: string | null) => !isMuted(settings.muted, url, { signal, words });
  return {
    key,
    badge: settings.page.badge,
    marked: settings.page.marks,
    band: report.score?.band ?? null,
    followable: sources.filter((source) => statusOfSource(report, source) === 'linked').length,
    sources: sources.length,
    marks: [
      ...report.claims
        .filter((claim) => claim.shown && (claim.source || claim.cue) && isWanted('claim', nameOf(claim, report)))
        .map((claim) => markOfClaim(claim, report, settings.search)),
      ...report.warnings.filter(({ signal }) => isWanted(signal, null)).flatMap((warning, index) => markOfWarning(warning, index, words)),
    ],
  };
}

/** Name of the claim's source in the ledger, under which a reader hides it. */
function nameOf(claim: Claim, { sources }: Report): string {
  return sources.find((source) => source.claims.includes(claim.id))?.name ?? claim.source?.name ?? '';
}

function markOfClaim(claim: Claim, report: Report, engine: string): Mark {
  const references = report.references.filter((reference) => reference.claims.includes(claim.id));
  const { source, cue } = claim;
  const best = references.toSorted((a, b) => RANK[a.status] - RANK[b.status])[0];
  const span = source?.span ?? cue?.span;
  const resolvedTo = source?.resolvedTo ?? null;
  return {
    id: claim.id,
    status: statusOf(claim, best),
    spans: span ? [span] : [],
    content: claim.content,
    name: source?.name ?? '',
    resolvedTo: resolvedTo === source?.name ? null : resolvedTo,
    verb: cueOf(report, claim),
    chain: report.chains.find((chain) => [source?.name, resolvedTo].includes(chain.at(-1))) ?? [],
    href: best?.status === 'missing' ? null : (best?.href ?? null),
    search: references.flatMap(({ findIt }) => findIt).map((query) => searchAddress(query, engine))[0] ?? null,
    message: null,
  };
}

const RANK = { linked: 0, 'weakly-linked': 1, missing: 2 } as const;

function statusOf({ source }: Claim, best: Reference | undefined): MarkStatus {
  if (best && best.status !== 'missing') return best.status;
  return statusWithout(source);
}

/** Minor warnings and mere possibilities stay in the popup: a page full of lines is read by nobody. */
function markOfWarning(warning: Warning, index: number, words: Wording): Mark[] {
  if (warning.spans.length === 0 || warning.certainty === 'possible' || warning.severity === 'minor') return [];
  return [
    {
      id: `${warning.signal}:${index}`,
      status: 'warning',
      spans: warning.spans,
      content: [],
      name: titleOf(words, warning.signal, warning.message),
      resolvedTo: null,
      verb: null,
      chain: [],
      href: null,
      search: null,
      message: messageOf(words, warning),
    },
  ];
}
