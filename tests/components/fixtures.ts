import { sampleReport } from '../../components/sample/report';
import type { Article, Report } from '../../lib/analysis/types';

/** The invented article of the doubtful kind: five sources, none linked. */
export const doubtful: Report = sampleReport;

const TEXT = [
  'The city council voted on Tuesday to close Mill Bridge to lorries, according to the minutes of the meeting.',
  '“We have waited two years for this,” said Ada Lindqvist, who chairs the residents’ association.',
  'A study by the Nordhaven Institute found that noise fell by a third in a trial last spring. Two officials declined to comment.',
].join('\n\n');

const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

const article: Article = {
  ...doubtful.article,
  url: 'https://nordhaven-post.example/2026/11/mill-bridge',
  title: 'Council closes Mill Bridge to lorries',
  byline: ['Jon Aas'],
  siteName: 'Nordhaven Post',
  publishedAt: '2026-11-17T18:05:00Z',
  text: TEXT,
  blocks: [],
  furniture: [],
};

/** An invented page that links what it leans on: nothing to complain of. */
export const honest: Report = {
  ...doubtful,
  article,
  claims: [
    {
      id: 'c1',
      source: {
        span: span('the minutes of the meeting'),
        name: 'the minutes of the meeting',
        kind: 'document',
        resolvedTo: 'minutes of the meeting',
        resolvedKind: 'document',
        title: null,
        affiliation: null,
        anonymity: null,
      },
      cue: { span: span('according to'), verb: 'according to', class: 'says' },
      content: [span('The city council voted on Tuesday to close Mill Bridge to lorries')],
      form: 'indirect',
      toldTo: null,
      medium: null,
      within: null,
      confidence: 0.95,
      shown: true,
    },
    {
      id: 'c2',
      source: {
        span: span('Ada Lindqvist'),
        name: 'Ada Lindqvist',
        kind: 'person',
        resolvedTo: 'Ada Lindqvist',
        resolvedKind: 'person',
        title: 'chair',
        affiliation: 'residents’ association',
        anonymity: null,
      },
      cue: { span: span('said'), verb: 'said', class: 'says' },
      content: [span('We have waited two years for this')],
      form: 'direct',
      toldTo: null,
      medium: null,
      within: null,
      confidence: 0.97,
      shown: true,
    },
  ],
  sources: [
    {
      id: 's1',
      name: 'minutes of the meeting',
      kind: 'document',
      title: null,
      affiliation: null,
      anonymity: null,
      claims: ['c1'],
      references: ['r1'],
    },
    {
      id: 's2',
      name: 'Ada Lindqvist',
      kind: 'person',
      title: 'chair',
      affiliation: 'residents’ association',
      anonymity: null,
      claims: ['c2'],
      references: [],
    },
  ],
  references: [
    {
      id: 'r1',
      name: 'minutes of the meeting',
      kind: 'document',
      status: 'linked',
      href: 'https://nordhaven.example/minutes.pdf',
      linkKind: 'document',
      why: 'direct',
      claims: ['c1'],
      spans: [span('the minutes of the meeting')],
      findIt: [],
    },
    {
      id: 'r2',
      name: 'Nordhaven Institute study',
      kind: 'study',
      status: 'weakly-linked',
      href: 'https://institute.example/',
      linkKind: 'site',
      why: 'home-page-only',
      claims: [],
      spans: [span('A study by the Nordhaven Institute')],
      findIt: [{ label: 'document', words: 'Nordhaven Institute noise study', site: 'institute.example' }],
    },
  ],
  chains: [['this page', 'minutes of the meeting']],
  ledger: {
    ...doubtful.ledger,
    sourcedClaims: 2,
    followableShare: 0.5,
    named: 2,
    unnamedRole: 0,
    vague: 0,
    secondHand: 0,
    accused: 0,
    replies: 0,
  },
  warnings: [],
  credits: [
    {
      signal: 'linked-documents',
      category: 'sourcing',
      certainty: 'certain',
      spans: [span('the minutes of the meeting')],
      evidence: ['the minutes of the meeting'],
      data: { count: 1 },
      message: 'One document is linked.',
    },
  ],
  score: {
    value: 91,
    band: 5,
    sentence: 'One of the two sources that speak here can be followed.',
    sentenceParts: [{ id: 'one-of-many-followed', data: { count: 2, followed: 1 } }],
    terms: [{ signal: 'followable-sources', category: 'sourcing', points: -9, capped: false }],
  },
};

/** A page that cannot be graded. */
export const interview: Report = { ...honest, score: null, abstained: 'genre-interview' };
