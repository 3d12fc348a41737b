import * as z from 'zod/mini';
import type { Rules } from '../analysis/types';
import { isOn } from './hosts';
import { DEFAULT_SEARCH, SEARCH_ADDRESS } from './search';
import { QUIET_DEFAULTS } from './sites';

/** Everything a reader can set. Kept in the browser's storage, validated at each read, versioned. */
export type Settings = z.infer<typeof settingsSchema>;

/** Version of the shape that this build writes. */
export const SETTINGS_VERSION = 2;

const line = (most: number) => z.string().check(z.maxLength(most));
const list = <T extends z.ZodMiniType>(item: T, most: number) => z.array(item).check(z.maxLength(most));
const severitySchema = z.enum(['minor', 'moderate', 'serious']);

/** Values of a signal's options: flat, because Chromium silently cuts stored values nested deeper than 100 to null. */
const optionSchema = z.union([z.boolean(), z.number(), line(10_000), list(line(1_000), 1_000)]);

const levelSchema = z.enum(['off', 'minor', 'moderate', 'serious']);

const signalRuleSchema = z.strictObject({
  severity: levelSchema,
  options: z.record(line(100), optionSchema),
});

const phraseRuleSchema = z.strictObject({
  id: line(100),
  name: line(200),
  enabled: z.boolean(),
  phrases: list(line(500), 500),
  exceptions: list(line(500), 500),
  where: z.enum(['headline', 'text', 'outside-quotes']),
  wholeWords: z.boolean(),
  severity: severitySchema,
  message: line(1_000),
  /** Examples that the rule has to find something in, and such as it must not: its maker's test, kept with it. */
  mustMatch: list(line(1_000), 20),
  mustNotMatch: list(line(1_000), 20),
});

const sourceListSchema = z.strictObject({
  id: line(100),
  name: line(200),
  date: line(100),
  licence: line(500),
  enabled: z.boolean(),
  entries: list(z.strictObject({ domain: line(253), verdict: z.enum(['trusted', 'doubted', 'ignored']), note: line(1_000) }), 100_000),
});

/** A finding that a reader called wrong: not shown again there. */
const mutedSchema = z.strictObject({
  /** Id of a signal, or "claim" or "reference". */
  signal: line(100),
  /** Host on which it is hidden; null for everywhere. */
  site: z.nullable(line(253)),
  /** Address of the one page on which it is hidden; null for the whole site. */
  page: z.nullable(line(8_192)),
  /** Its words; null for every finding of the signal. */
  words: z.nullable(line(2_000)),
});

/** What is different on one site and the sites below it. */
const siteRuleSchema = z.strictObject({
  site: line(253),
  /** By the id of a signal, `phrase:<id>` or `list:<id>`; a list can only be off. */
  levels: z.record(line(120), levelSchema),
});

/** Shape of the settings, version 2. */
export const settingsSchema = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  /** By id; a signal that is absent has its own default. */
  signals: z.record(line(100), signalRuleSchema),
  phrases: list(phraseRuleSchema, 2_000),
  lists: list(sourceListSchema, 50),
  publishers: list(z.strictObject({ name: line(200), aliases: list(line(200), 100), domains: list(line(253), 100) }), 5_000),
  /** What is shown in the page itself. */
  page: z.strictObject({ badge: z.boolean(), marks: z.boolean() }),
  /** Where nothing happens by itself, whatever was permitted: hosts, matching themselves and every host below them. */
  sitesOff: list(line(253), 5_000),
  /** Kinds of sites where nothing happens by itself; `sites.ts` says which they are. */
  leaveAlone: z.strictObject({ mail: z.boolean(), banks: z.boolean(), intranet: z.boolean() }),
  siteRules: list(siteRuleSchema, 500),
  /** ISO time until which nothing happens by itself; null when not paused. */
  pausedUntil: z.nullable(line(100)),
  muted: list(mutedSchema, 5_000),
  /** How many reports are kept, for how many days. */
  keep: z.strictObject({
    reports: z.int().check(z.nonnegative(), z.maximum(5_000)),
    days: z.int().check(z.nonnegative(), z.maximum(3_650)),
  }),
  /** Whether quotations of pages are remembered and compared with those of later pages. */
  memory: z._default(z.boolean(), true),
  /** Search engine: an address with `%s` where the words go. */
  search: z._default(line(500).check(z.regex(SEARCH_ADDRESS)), DEFAULT_SEARCH),
});

/** Settings of a reader who has set nothing. */
export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  signals: {},
  phrases: [],
  lists: [],
  publishers: [],
  page: { badge: true, marks: true },
  ...QUIET_DEFAULTS,
  siteRules: [],
  muted: [],
  keep: { reports: 200, days: 30 },
  memory: true,
  search: DEFAULT_SEARCH,
};

/** Why settings could not be read as they were. */
export type SettingsProblem = 'corrupt' | 'newer';

/** What a reading of stored or imported settings gave. */
export interface SettingsReading {
  readonly settings: Settings;
  /** Null when all is well; else `settings` are the defaults and what was there is not to be thrown away. */
  readonly problem: SettingsProblem | null;
  /** Readable reasons, one a line; empty when all is well. */
  readonly reasons: string;
}

/** One step per old version: takes settings of version n to version n + 1. What it makes is validated like everything else. */
const migrations: Readonly<Record<number, (old: Record<string, unknown>) => Record<string, unknown>>> = {
  // Examples of phrase rules, kinds of sites that are left alone, rules of single sites.
  1: (old) => ({
    ...old,
    phrases: Array.isArray(old.phrases) ? old.phrases.map((rule: object) => ({ ...rule, mustMatch: [], mustNotMatch: [] })) : old.phrases,
    leaveAlone: DEFAULT_SETTINGS.leaveAlone,
    siteRules: [],
  }),
};

/** Reads settings of any version from untrusted data; nothing stored at all means the defaults. Never throws. */
export function readSettingsFrom(raw: unknown): SettingsReading {
  if (raw === undefined || raw === null) return { settings: DEFAULT_SETTINGS, problem: null, reasons: '' };
  const version = versionOf(raw);
  if (version === null) return corrupt('the settings carry no version');
  if (version > SETTINGS_VERSION)
    return { settings: DEFAULT_SETTINGS, problem: 'newer', reasons: `written by a newer version (${version})` };
  try {
    // versionOf has seen that it is an object.
    let current = raw as Record<string, unknown>;
    for (let at = version; at < SETTINGS_VERSION; at++) {
      const step = migrations[at];
      if (!step) return corrupt(`no way from version ${at}`);
      current = { ...step(current), version: at + 1 };
    }
    const read = settingsSchema.safeParse(current);
    return read.success ? { settings: read.data, problem: null, reasons: '' } : corrupt(z.prettifyError(read.error));
  } catch {
    return corrupt('nested too deeply');
  }
}

/** The part of the settings that changes a report on a site; without one, that which holds everywhere. */
export function rulesOf(settings: Settings, host: string | null = null): Rules {
  const levels = host === null ? new Map<string, Level>() : levelsOn(settings, host);
  const signals = { ...settings.signals };
  for (const [id, severity] of levels) if (!id.includes(':')) signals[id] = { severity, options: signals[id]?.options ?? {} };
  return {
    signals,
    phrases: settings.phrases.flatMap((rule) => {
      const severity = levels.get(`phrase:${rule.id}`) ?? rule.severity;
      if (!rule.enabled || severity === 'off') return [];
      // Examples change no report: without them the same rules have the same name.
      const { mustMatch: _, mustNotMatch: __, ...literal } = rule;
      return [{ ...literal, severity }];
    }),
    lists: settings.lists.filter((source) => source.enabled && levels.get(`list:${source.id}`) !== 'off'),
    publishers: settings.publishers,
  };
}

type Level = z.infer<typeof levelSchema>;

/** What the rules of this site and of those above it say; the nearest one has the last word. */
function levelsOn({ siteRules }: Settings, host: string): Map<string, Level> {
  const fitting = siteRules.filter(({ site }) => isOn(host, site)).sort((a, b) => a.site.length - b.site.length);
  return new Map(fitting.flatMap(({ levels }) => Object.entries(levels)));
}

function versionOf(raw: unknown): number | null {
  if (typeof raw !== 'object' || raw === null || !Object.hasOwn(raw, 'version') || !('version' in raw)) return null;
  return typeof raw.version === 'number' && Number.isInteger(raw.version) && raw.version >= 1 ? raw.version : null;
}

function corrupt(reasons: string): SettingsReading {
  return { settings: DEFAULT_SETTINGS, problem: 'corrupt', reasons };
}
