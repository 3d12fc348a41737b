import type { Category, Severity } from '../../lib/analysis/types';
import type { Mute } from '../mute';

/** How severe a signal is, or that it is off. */
export type Level = 'off' | Severity;

/** The settings as the options page sees them; the contract that they are held to stands at the boundary. */
export interface SettingsShape {
  version: 2;
  signals: Record<string, { severity: Level; options: Record<string, boolean | number | string | string[]> }>;
  phrases: PhraseShape[];
  lists: ListShape[];
  publishers: { name: string; aliases: string[]; domains: string[] }[];
  page: { badge: boolean; marks: boolean };
  sitesOff: string[];
  leaveAlone: { mail: boolean; banks: boolean; intranet: boolean };
  siteRules: SiteRuleShape[];
  pausedUntil: string | null;
  muted: Mute[];
  keep: { reports: number; days: number };
  memory: boolean;
  search: string;
}

/** What is different on one site: levels by the id of a signal, `phrase:<id>` or `list:<id>`. */
export interface SiteRuleShape {
  site: string;
  levels: Record<string, Level>;
}

/** A phrase rule of the reader's own. */
export interface PhraseShape {
  id: string;
  name: string;
  enabled: boolean;
  phrases: string[];
  exceptions: string[];
  where: 'headline' | 'text' | 'outside-quotes';
  wholeWords: boolean;
  severity: Severity;
  message: string;
  mustMatch: string[];
  mustNotMatch: string[];
}

/** A list of domains with an opinion. */
export interface ListShape {
  id: string;
  name: string;
  date: string;
  licence: string;
  enabled: boolean;
  entries: { domain: string; verdict: 'trusted' | 'doubted' | 'ignored'; note: string }[];
}

/** What a reader thinks of a domain. */
export type Verdict = ListShape['entries'][number]['verdict'];

/** Changes the settings in force, whatever has happened to them since they were shown. True once they are kept. */
export type ChangeSettings = (change: (settings: SettingsShape) => SettingsShape) => Promise<boolean>;

/** One thing that a signal can be told, from its schema. */
export type SignalOption = { readonly name: string } & (
  | { readonly kind: 'integer' | 'number'; readonly least: number; readonly most: number; readonly standard: number }
  | { readonly kind: 'boolean'; readonly standard: boolean }
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly standard: string }
  | { readonly kind: 'words'; readonly most: number; readonly longest: number; readonly standard: readonly string[] }
);

/** What an option can be set to. */
export type OptionValue = SettingsShape['signals'][string]['options'][string];

/** What the options page needs to know of a signal: its meta as plain data. */
export interface SignalMetaShape {
  readonly id: string;
  readonly polarity: 'warning' | 'credit';
  readonly category: Category;
  readonly severity: Severity;
  readonly basis: readonly { readonly framework: string; readonly item: string }[];
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly options: readonly SignalOption[];
  /** On which share (0 to 1) of how many good pages it warned when it was measured; null where it was not. */
  readonly falseAlarms: { readonly share: number; readonly pages: number } | null;
}

/** The level in force for a signal. */
export function levelOf(settings: SettingsShape, signal: SignalMetaShape): Level {
  return settings.signals[signal.id]?.severity ?? signal.severity;
}

/** True when the reader changed anything about the signal. */
export function isChanged(settings: SettingsShape, signal: SignalMetaShape): boolean {
  const rule = settings.signals[signal.id];
  return rule !== undefined && (rule.severity !== signal.severity || Object.keys(rule.options).length > 0);
}
