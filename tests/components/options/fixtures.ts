import type { SettingsShape, SignalMetaShape } from '../../../components/options/shape';

/** Settings of a reader who has set nothing but this. */
export function settings(more: Partial<SettingsShape> = {}): SettingsShape {
  return {
    version: 2,
    signals: {},
    phrases: [],
    lists: [],
    publishers: [],
    page: { badge: true, marks: true },
    sitesOff: [],
    leaveAlone: { mail: true, banks: true, intranet: true },
    siteRules: [],
    pausedUntil: null,
    muted: [],
    keep: { reports: 200, days: 30 },
    memory: true,
    search: 'https://duckduckgo.com/?q=%s',
    ...more,
  };
}

/** Invented signals of each kind. */
export const signals: readonly SignalMetaShape[] = [
  signal('empty-box', 'sourcing', 'serious', 'A box of references is empty'),
  {
    ...signal('loud-headline', 'presentation', 'minor', 'The headline shouts'),
    options: [{ name: 'count', kind: 'integer', least: 1, most: 9, standard: 3 }],
  },
  signal('small-thing', 'transparency', 'minor', 'A small thing is missing'),
  { ...signal('linked-papers', 'sourcing', 'minor', 'Papers are linked'), polarity: 'credit' },
];

function signal(id: string, category: SignalMetaShape['category'], severity: SignalMetaShape['severity'], title: string): SignalMetaShape {
  return {
    id,
    polarity: 'warning',
    category,
    severity,
    basis: [{ framework: 'Invented framework', item: id }],
    title,
    message: title,
    why: `Why ${id} matters`,
    options: [],
    falseAlarms: null,
  };
}
