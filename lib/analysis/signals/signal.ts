import type * as z from 'zod/mini';
import type { Article, Category, Chain, Claim, Finding, LedgerFigures, Reference, Severity, SourceEntry } from '../types';

/** Everything a signal may look at. Frozen; signals never see each other. */
export interface Evidence {
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly sources: readonly SourceEntry[];
  readonly references: readonly Reference[];
  readonly chains: readonly Chain[];
  readonly ledger: LedgerFigures;
  /** Probability, 0 to 1, that the headline is clickbait; null without the model. */
  readonly clickbait: number | null;
}

/** A published statement of why this matters. */
export interface Basis {
  readonly framework: string;
  readonly item: string;
}

/** Everything about a signal that is not logic; `docs/signals.md` and the English message file are generated from it. */
export interface SignalMeta<Options> {
  /** Noun phrase in kebab case, the failing state. */
  readonly id: string;
  /** A warning, or a credit (a positive finding). */
  readonly polarity: 'warning' | 'credit';
  readonly category: Category;
  /** Default severity; a credit's is 'minor' and never shown. */
  readonly severity: Severity;
  readonly basis: readonly [Basis, ...Basis[]];
  /** Sentence case, no full stop. */
  readonly title: string;
  /** What was seen; `{name}` stands for `Finding.data.name`. */
  readonly message: string;
  readonly why: string;
  /** What would clear it; empty for a credit. */
  readonly clears: string;
  readonly options: z.ZodMiniType<Options>;
}

/**
 * A detector: the code for one credibility signal. Its functions are declared as methods, whose parameters TypeScript compares both
 * ways: signals with different options then fit into one list, and `judge` hands each the options that its own schema read.
 */
export interface Signal<Options = unknown> {
  readonly meta: SignalMeta<Options>;
  /** False where the signal makes no sense; it then leaves the score's denominator. */
  appliesTo(evidence: Evidence, options: Options): boolean;
  /** Pure; must not throw on any article, and is caught if it does. */
  detect(evidence: Evidence, options: Options): readonly Finding[];
}

/** Checks a signal's types where it is defined. */
export function defineSignal<Options>(signal: Signal<Options>): Signal<Options> {
  return signal;
}
