import type { Claim, Reference, Report, SourceEntry, Warning } from '../../lib/analysis/types';
import { sampleArticle, sampleSpan } from './article';

/** What a careful reader finds in the sample, by hand: the welcome page's pictures are drawn from it. */
export const sampleReport: Report = {
  schema: 1,
  engine: 'sample',
  rules: 'standard',
  article: sampleArticle,
  claims: [
    claim('c1', 'The Harbour Ledger’s report', 'Harbour Ledger', 'publication', 'alleged', 'alleges', [
      'Northsea Freight was given ‘exclusive rights’ to the eastern docks without a public tender',
    ]),
    claim(
      'c2',
      'A ministry memo',
      'Ministry memo',
      'document',
      'suggests',
      'suggests',
      ['the deal was signed late last month'],
      'indirect',
    ),
    claim('c3', 'A spokesperson for the Ostby-based operator', 'Northsea Freight', 'unnamed-role', 'told', 'says', [
      'the story was ‘completely false.’',
    ]),
    claim('c4', 'They', 'Northsea Freight', 'unnamed-role', 'called', 'denies', [
      'the memo a ‘clumsy forgery’ meant to unsettle investors',
    ]),
    claim('c5', 'Critics', null, 'vague', 'argue', 'claims', ['such denials are worth little'], 'indirect'),
    claim('c6', 'Dockers’ union chair Ilse Varnholt', 'Ilse Varnholt', 'person', 'stated', 'says', [
      'her members ‘learned of this from the newspaper, like everyone else.’',
    ]),
  ],
  sources: [
    source('s1', 'Harbour Ledger', 'publication', ['c1'], ['r1']),
    source('s2', 'Ministry memo', 'document', ['c2'], ['r2']),
    source('s3', 'A spokesperson for Northsea Freight', 'unnamed-role', ['c3', 'c4'], ['r3']),
    source('s4', 'Critics', 'vague', ['c5'], []),
    { ...source('s5', 'Ilse Varnholt', 'person', ['c6'], ['r4']), title: 'chair', affiliation: 'Dockers’ union' },
  ],
  references: [
    reference('r1', 'Harbour Ledger', 'outlet', 'Harbour Ledger', ['c1'], 'Northsea Freight exclusive rights eastern docks', 'topic'),
    reference('r2', 'Ministry memo', 'document', 'ministry memo', ['c2'], 'ministry memo Northsea Freight filetype:pdf', 'document'),
    reference('r3', 'Meridian Wire', 'outlet', 'Meridian Wire', ['c3', 'c4'], '"completely false" Northsea Freight', 'statement'),
    reference('r4', 'Ilse Varnholt’s post on X', 'post', 'on X', ['c6'], '"learned of this from the newspaper"', 'post'),
  ],
  chains: [
    ['this page', 'Harbour Ledger'],
    ['this page', 'Harbour Ledger', 'Ministry memo'],
    ['this page', 'Meridian Wire', 'A spokesperson for Northsea Freight'],
    ['this page', 'X', 'Ilse Varnholt'],
  ],
  ledger: {
    sourcedClaims: 6,
    followableShare: 0,
    independentSources: 4,
    topSourceShare: 0.33,
    named: 3,
    unnamedRole: 1,
    vague: 1,
    primary: 1,
    secondHand: 5,
    firstAttributedParagraph: 1,
    accused: 1,
    replies: 1,
  },
  warnings: [
    warning(
      'generated-author-profile',
      'transparency',
      'serious',
      [],
      authorEvidence(),
      'The author profile is filler from a name generator.',
    ),
    warning(
      'empty-references-section',
      'sourcing',
      'serious',
      [],
      ['References'],
      'The page has a “References” heading with nothing under it.',
    ),
    warning(
      'outlet-could-not-verify',
      'sourcing',
      'moderate',
      ['The newspaper couldn’t confirm the claims independently'],
      null,
      'The outlet that is relied on could not verify the central claim.',
    ),
    warning(
      'suspense-hooks',
      'presentation',
      'minor',
      ['jaw-dropping', 'here’s where it gets controversial', 'This is the part most people miss'],
      null,
      'Three phrases build suspense instead of saying what happened.',
      'likely',
    ),
    warning(
      'engagement-bait',
      'presentation',
      'minor',
      ['Share your hot takes in the comments below!'],
      null,
      'The text asks for comments instead of adding facts.',
    ),
    warning(
      'rhetorical-questions',
      'presentation',
      'minor',
      ['Who really controls what crosses the quay?'],
      null,
      'Questions that the text does not answer.',
      'possible',
    ),
  ],
  credits: [],
  failed: [],
  score: {
    value: 12,
    band: 1,
    sentence: 'Five sources speak here and none can be followed. The author profile is filler from a name generator.',
    sentenceParts: [
      { id: 'none-followed', data: { count: 5, followed: 0 } },
      { id: 'warning', data: { signal: 'generated-author-profile', title: 'The author profile is filler from a name generator' } },
    ],
    terms: [
      { signal: 'followable-sources', category: 'sourcing', points: -30, capped: false },
      { signal: 'named-sources', category: 'sourcing', points: -4, capped: false },
      { signal: 'generated-author-profile', category: 'transparency', points: -38, capped: false },
      { signal: 'empty-references-section', category: 'sourcing', points: -7, capped: true },
      { signal: 'outlet-could-not-verify', category: 'sourcing', points: -6, capped: false },
      { signal: 'suspense-hooks', category: 'presentation', points: -2, capped: false },
      { signal: 'engagement-bait', category: 'presentation', points: -1, capped: false },
    ],
  },
  abstained: null,
};

function claim(
  id: string,
  written: string,
  resolvedTo: string | null,
  kind: SourceEntry['kind'],
  verb: string,
  cueClass: NonNullable<Claim['cue']>['class'],
  content: readonly string[],
  form: Claim['form'] = 'mixed',
): Claim {
  const span = sampleSpan(written);
  return {
    id,
    source: {
      span,
      name: written,
      kind,
      resolvedTo,
      resolvedKind: resolvedTo ? kind : null,
      title: null,
      affiliation: null,
      anonymity: null,
    },
    cue: { span: sampleSpan(verb, span.start), verb, class: cueClass },
    content: content.map((words) => sampleSpan(words)),
    form,
    toldTo: id === 'c3' ? { span: sampleSpan('Meridian Wire'), name: 'Meridian Wire' } : null,
    medium: id === 'c6' ? { span: sampleSpan('X', sampleSpan('stated on X').start), name: 'X' } : null,
    within: id === 'c2' ? 'c1' : null,
    confidence: id === 'c5' ? 0.45 : 0.9,
    shown: true,
  };
}

function source(id: string, name: string, kind: SourceEntry['kind'], claims: string[], references: string[]): SourceEntry {
  return { id, name, kind, title: null, affiliation: null, anonymity: null, claims, references };
}

function reference(
  id: string,
  name: string,
  kind: Reference['kind'],
  words: string,
  claims: string[],
  search: string,
  label: Reference['findIt'][number]['label'],
): Reference {
  return {
    id,
    name,
    kind,
    status: 'missing',
    href: null,
    linkKind: null,
    why: 'no-link',
    claims,
    spans: [sampleSpan(words)],
    findIt: [{ label, words: search, site: null }],
  };
}

function warning(
  signal: string,
  category: Warning['category'],
  severity: Warning['severity'],
  words: readonly string[],
  evidence: readonly string[] | null,
  message: string,
  certainty: Warning['certainty'] = 'certain',
): Warning {
  return {
    signal,
    category,
    severity,
    certainty,
    message,
    spans: words.map((part) => sampleSpan(part)),
    evidence: evidence ?? words,
    data: {},
  };
}

function authorEvidence(): string[] {
  const profile = sampleArticle.furniture.find(({ kind }) => kind === 'author-box');
  return (profile?.fields ?? []).filter(({ label }) => ['Address', 'Job', 'Hobby'].includes(label)).map(({ value }) => value);
}
