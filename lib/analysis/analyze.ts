import { findClaims } from './claims/index';
import type { ModelFiles } from './data/models';
import { publisherTable } from './data/publishers';
import { judge } from './judge';
import { phraseWarnings } from './phrase-rules';
import { findReferences } from './references/index';
import { rulesVersion } from './rules-version';
import { score } from './score';
import { withSiteName } from './site-name';
import { listWarnings } from './source-lists';
import { baitProbability } from './text/clickbait';
import type { Article, Report, Rules } from './types';

/** Version of the report's shape. */
export const SCHEMA = 1;
/** Version of the engine: same engine, rules and article give the same report. */
export const ENGINE = '0.1.0';

/** Rules of a reader who has configured nothing. */
export const NO_RULES: Rules = { signals: {}, phrases: [], lists: [], publishers: [] };

/** Collect, then judge: one article in, one report out. Pure and deterministic. */
export function analyze(given: Article, files: ModelFiles, rules: Rules = NO_RULES): Report {
  const article = withSiteName(given, publisherTable(files.publishers, rules.publishers));
  const found = findClaims(article, files, rules.publishers);
  const tracing = findReferences(article, found.claims, found.sources, files, rules);
  const evidence = {
    article,
    claims: found.claims,
    sources: tracing.sources,
    references: tracing.references,
    chains: tracing.chains,
    ledger: tracing.ledger,
    clickbait: baitProbability(article.title, files.clickbait),
  };
  const judgement = judge(evidence, rules, {
    ownWarnings: [...phraseWarnings(article, rules.phrases), ...listWarnings(article, rules.lists)],
  });
  const grade = score(evidence, judgement);
  return {
    schema: SCHEMA,
    engine: ENGINE,
    rules: rulesVersion(rules),
    article,
    claims: found.claims,
    sources: tracing.sources,
    references: tracing.references,
    chains: tracing.chains,
    ledger: tracing.ledger,
    warnings: judgement.warnings,
    credits: judgement.credits,
    failed: judgement.failed,
    score: grade.score,
    abstained: grade.abstained,
  };
}
