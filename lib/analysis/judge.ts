import { genreGate } from './genre-gate';
import { signals } from './signals/index';
import type { Evidence, Signal } from './signals/signal';
import { fillIn } from './text/fill-in';
import type { Category, Certainty, Credit, Finding, Rules, Severity, Warning } from './types';

/** What the signals say about the evidence under a reader's rules. */
export interface Judgement {
  /** Gravest first. */
  readonly warnings: Warning[];
  readonly credits: Credit[];
  /** Ids of signals that threw. */
  readonly failed: string[];
  /** Ids of the signals that applied, whether or not they found something. */
  readonly applied: string[];
}

/** What may be put in the place of the defaults: other signals (tests), and warnings that a reader's own rules make. */
export interface JudgeInput {
  readonly signals?: readonly Signal[];
  /** From phrase rules and source lists; their `signal` is the rule's id. They are shown and sorted with the others. */
  readonly ownWarnings?: readonly Warning[];
}

/** Runs every signal that is on and applies; one that throws lands in `failed` and the rest survive. */
export function judge(evidence: Evidence, rules: Rules, input: JudgeInput = {}): Judgement {
  const warnings: Warning[] = [...(input.ownWarnings ?? [])];
  const credits: Credit[] = [];
  const failed: string[] = [];
  const applied: string[] = [];
  const mayJudge = genreGate(evidence.article);
  for (const signal of input.signals ?? signals) {
    const rule = Object.hasOwn(rules.signals, signal.meta.id) ? rules.signals[signal.meta.id] : undefined;
    if (rule?.severity === 'off' || !mayJudge(signal.meta)) continue;
    try {
      const options = readOptions(signal, rule?.options);
      if (!signal.appliesTo(evidence, options)) continue;
      applied.push(signal.meta.id);
      for (const finding of signal.detect(evidence, options)) {
        const worded = word(signal, finding);
        if (signal.meta.polarity === 'credit') credits.push(worded);
        else warnings.push({ ...worded, severity: rule?.severity ?? signal.meta.severity });
      }
    } catch {
      failed.push(signal.meta.id);
    }
  }
  return { warnings: warnings.sort(byGravity), credits, failed, applied };
}

function word(signal: Signal, finding: Finding): Finding & { signal: string; category: Category; message: string } {
  return { ...finding, signal: signal.meta.id, category: signal.meta.category, message: fillIn(signal.meta.message, finding.data) };
}

/** A reader's options where they are valid, the signal's own defaults where not: a stale setting must not silence a signal. */
function readOptions<Options>(signal: Signal<Options>, configured: Readonly<Record<string, unknown>> | undefined): Options {
  const read = signal.meta.options.safeParse(configured ?? {});
  return read.success ? read.data : signal.meta.options.parse({});
}

const SEVERITY: Readonly<Record<Severity, number>> = { serious: 0, moderate: 1, minor: 2 };
const CERTAINTY: Readonly<Record<Certainty, number>> = { certain: 0, likely: 1, possible: 2 };

function byGravity(left: Warning, right: Warning): number {
  const unsure = Number(left.certainty === 'possible') - Number(right.certainty === 'possible');
  return unsure || SEVERITY[left.severity] - SEVERITY[right.severity] || CERTAINTY[left.certainty] - CERTAINTY[right.certainty];
}
