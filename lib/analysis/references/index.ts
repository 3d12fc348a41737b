import type { ModelFiles } from '../data/models';
import type { Article, Chain, Claim, LedgerFigures, Reference, Rules, SourceEntry } from '../types';

/** What the article leans on, which of it can be followed, and the way each claim took here. */
export interface Tracing {
  readonly references: Reference[];
  readonly chains: Chain[];
  readonly ledger: LedgerFigures;
  /** The ledger's rows with their references filled in. */
  readonly sources: SourceEntry[];
}

/** Pure; linear in claims + links + text. */
export function findReferences(
  _article: Article,
  claims: readonly Claim[],
  sources: SourceEntry[],
  _files: ModelFiles,
  _rules: Rules,
): Tracing {
  return {
    references: [],
    chains: [],
    ledger: {
      sourcedClaims: claims.length,
      followableShare: null,
      independentSources: 0,
      topSourceShare: null,
      named: 0,
      unnamedRole: 0,
      vague: 0,
      primary: 0,
      secondHand: 0,
      firstAttributedParagraph: null,
      accused: 0,
      replies: 0,
    },
    sources,
  };
}
