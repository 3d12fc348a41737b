import type { Article, Block, Furniture, Span } from '../../lib/analysis/types';

/**
 * An invented article of the doubtful kind: every person, paper and company in it is made up. The welcome page is drawn on it and
 * the options page judges it anew with each change.
 */
const PARAGRAPHS = [
  'In a jaw-dropping twist, the port of Lantern Bay may have been handed to a foreign buyer behind closed doors – but here’s where it gets controversial: could the denials be hiding something bigger?',
  'The Harbour Ledger’s report, published early on Tuesday, alleged that Northsea Freight was given ‘exclusive rights’ to the eastern docks without a public tender. A ministry memo suggests the deal was signed late last month. The newspaper couldn’t confirm the claims independently.',
  'A spokesperson for the Ostby-based operator told Meridian Wire that the story was ‘completely false.’ They called the memo a ‘clumsy forgery’ meant to unsettle investors.',
  'Critics often argue that such denials are worth little. Dockers’ union chair Ilse Varnholt stated on X that her members ‘learned of this from the newspaper, like everyone else.’',
  'This is the part most people miss: the docks handle a third of the country’s grain. Who really controls what crosses the quay? And could this be only the beginning?',
  'So, what do you make of all this? Share your hot takes in the comments below!',
] as const;

const TEXT = PARAGRAPHS.join('\n\n');

/** The sample's first words that read so; throws when they are not there, so that the sample cannot go stale. */
export function sampleSpan(words: string, from = 0): Span {
  const start = TEXT.indexOf(words, from);
  if (start < 0) throw new Error(`not in the sample: ${words}`);
  return { start, end: start + words.length };
}

const blocks: Block[] = PARAGRAPHS.map((paragraph) => ({
  kind: 'paragraph',
  span: sampleSpan(paragraph),
  level: null,
  author: null,
  href: null,
}));

const AUTHOR_FIELDS = [
  { label: 'Name', value: 'Marvella Quigley DDS' },
  { label: 'Birthday', value: '1993-02-11' },
  { label: 'Address', value: 'Suite 418 7702 Hessel Fork, Port Lonnieville, OR 40211' },
  { label: 'Phone', value: '+6125557781902' },
  { label: 'Job', value: 'Senior Hospitality Coordinator' },
  { label: 'Hobby', value: 'Kayaking, Origami, Knitting, Kayaking, Polo, Baking, Sand art' },
  {
    label: 'Introduction',
    value:
      'My name is Marvella Quigley DDS, I am a gleaming, brave, quaint, brave, spotless, witty person who loves writing and wants to share my knowledge and understanding with you.',
  },
];

const furniture: Furniture[] = [
  box('references', 'References', []),
  box('related', 'Top Articles', []),
  box('related', 'Latest Posts', []),
  box('recommendations', 'Recommended Articles', []),
  box('article-information', 'Article information', [
    { label: 'Author', value: 'Marvella Quigley DDS' },
    { label: 'Last Updated', value: '' },
    { label: 'Views', value: '5127' },
    { label: 'Rating', value: '4.7 / 5 (48 voted)' },
    { label: 'Reviews', value: '91% of readers found this page helpful' },
  ]),
  box('author-box', 'Author information', AUTHOR_FIELDS),
];

/** The invented article as extraction would have read it. */
export const sampleArticle: Article = {
  url: 'https://daily-digest.example/lantern-bay-port',
  canonicalUrl: null,
  title: 'Lantern Bay’s Denial: The Secret Port Deal Explained (2026)',
  byline: ['Marvella Quigley DDS'],
  siteName: 'Daily Digest',
  lang: 'en',
  publishedAt: null,
  modifiedAt: null,
  retrievedAt: '2026-11-23T09:00:00Z',
  genre: 'news',
  isArticle: true,
  isNews: true,
  text: TEXT,
  blocks,
  links: [],
  furniture,
  metadata: {
    titles: [{ value: 'Lantern Bay’s Denial: The Secret Port Deal Explained (2026)', from: 'visible' }],
    authors: [{ name: 'Marvella Quigley DDS', kind: 'person', href: null, from: 'visible' }],
    published: [],
    modified: [],
    visibleDates: [],
    dateline: null,
    agencyCredit: null,
    section: null,
    description: null,
    keywords: [],
    jsonLdTypes: [],
    ogType: null,
    paywalled: false,
    policies: { corrections: null, ethics: null, ownership: null, unnamedSources: null, about: null, contact: null },
    adCount: 0,
    widgetCount: 3,
  },
  truncated: null,
};

function box(kind: Furniture['kind'], heading: string, fields: Furniture['fields']): Furniture {
  const text = [heading, ...fields.map(({ label, value }) => `${label}: ${value}`.trim())].join('\n');
  return { kind, heading, text, fields, links: [] };
}
