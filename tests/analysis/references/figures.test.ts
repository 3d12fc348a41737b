import { describe, expect, test } from 'vitest';
import { claims, page, statuses, trace } from './make';

const listed = (text: string, known: Parameters<typeof page>[1] = {}) =>
  statuses(trace(page(`The council met in Ostby on Monday evening.\n\n${text}`, known)));

describe('figures on the word of a body', () => {
  test.each([
    [
      'According to the United States Department of Justice, violent crime fell by 42% between 2000 and 2006.',
      'United States Department of Justice',
    ],
    [
      'It comes as the Chartered Institute of Building (CIOB) speaks of stress. The CIOB reports 94% of workers had felt it.',
      'Chartered Institute of Building',
    ],
    ['It was the warmest October ever (World Meteorological Organization, 2023).', 'World Meteorological Organization'],
    ['The Federal Housing Agency estimates that 31 per cent of flats stand empty.', 'Federal Housing Agency'],
  ])('missing: %s', (text, name) => {
    expect(listed(text)).toEqual([`missing ${name} figures`]);
  });

  test.each([
    ['what is counted in the news of the day', 'According to the Ministry of Health, 32 people were hurt and 4 were killed.'],
    ['those who tell what is happening', 'According to the Ostby Police Department, 30% of the cars were stopped.'],
    ['the weather', 'According to the National Weather Service, there is a 60 percent chance of rain.'],
    ['a firm', 'According to Northwind Holdings, sales rose 12%.'],
    ['a person', 'According to Kari Holm, 12% of the boats leak.'],
    ['within a quotation', '“According to the Department of Justice, crime fell by 42%,” Kari Holm said.'],
    ['films and years', 'He played in The Long Night (Warner Bros, 2019) and died at 80.'],
    ['a page that asked for itself', 'According to the Federal Housing Agency, 31% of flats stand empty, its head told us.'],
  ])('quiet: %s', (_, text) => {
    expect(listed(text)).toEqual([]);
  });

  test('a link in the sentence is enough', () => {
    const text = 'According to the Department of Justice, crime fell by 42%.';
    expect(listed(text, { links: [['crime fell', 'https://www.justice.gov/report.pdf']] })).toEqual([
      'linked Department of Justice figures',
    ]);
    expect(listed(text, { links: [['crime fell', 'https://elsewhere.example/about-it']] })).toEqual([]);
  });
});

describe('papers', () => {
  test('by their title', () => {
    expect(
      listed(
        'Researcher Eva Lind writes in an article published in the UN Habitat website titled ‘Safer Streets for Everybody’ that light helps.',
      ),
    ).toEqual(['missing article “Safer Streets for Everybody”']);
    expect(listed('The group published a brief in May, entitled “Light at Night”, which says so.')).toEqual([
      'missing brief “Light at Night”',
    ]);
  });

  test('projections of a public body, also in an agency’s story', () => {
    const story = page(
      'OSTBY (AP) — Funding grows by 5.4% next year, according to projections from the nonpartisan Legislative Services Agency.',
    );
    const agency = { ...story, metadata: { ...story.metadata, agencyCredit: 'AP', dateline: 'OSTBY (AP)' } };
    expect(statuses(trace(agency))).toEqual(['missing Legislative Services Agency projections']);
  });

  test('of a body that finds something elsewhere in the text', () => {
    expect(
      listed(
        'In September, the group Harbour Defenders identified dozens of such stations. The search came a month after the Harbour Defenders report.',
      ),
    ).toEqual(['missing Harbour Defenders report']);
    expect(listed('The group Harbour Defenders is from Ostby. The search came a month after the Harbour Defenders report.')).toEqual([]);
  });

  test('quiet: a poll that turns out to be the page’s own', () => {
    const text = 'A new poll finds that 63% agree. The AP-NORC poll was conducted in April.';
    expect(listed(text, { url: 'https://apnews.com/article/poll', siteName: 'AP News' })).toEqual([]);
    expect(listed(text)).not.toEqual([]);
  });

  test('quiet: a trial that is no study', () => {
    expect(listed('If they conduct the Harbour trial along those lines, as the mayor has suggested, it takes weeks.')).toEqual([]);
  });

  test.each([
    ['According to the controversial Steam Survey, 0.84% of players use it.', 'missing Steam Survey'],
    ['The rate fell, according to the latest Crime Survey for England and Wales.', 'missing Crime Survey for England and Wales'],
  ])('series of figures under their own name: %s', (text, wanted) => {
    expect(listed(text)).toEqual([wanted]);
  });

  test('a series that is linked at its maker’s own shop is not missing', () => {
    const text = 'According to the Steam Survey, 0.84% of players use it. More on the Steam survey can be viewed at SteamPowered.com.';
    const links = [['SteamPowered.com', 'https://store.steampowered.com/hwsurvey/Survey?platform=linux']] as const;
    expect(listed(text, { links })).toEqual(['weakly-linked Steam Survey']);
  });

  test('quiet: a series that is an outlet’s', () => {
    expect(listed('According to the Reuters Institute of Nothing, it rained. According to the CNN Poll Index, it did not.')).toEqual([]);
  });

  test('named in full and then shortly, with another in between: one', () => {
    expect(
      listed(
        'The Northern Ministry of Energy report shows that oil is used. The Ostby Institute report shows that gas is. The Ministry of Energy report says more.',
      ),
    ).toEqual(['missing Northern Ministry of Energy report', 'missing Ostby Institute report']);
  });

  test('quiet: what somebody leans on whose words are set apart', () => {
    const text =
      'A blog has it all.\n\nThe elector, who wrote in The New York Times that he would not, did.\n\nSo it went in the end, to nobody’s surprise at all.';
    const plain = page(text);
    const set = { ...plain, blocks: plain.blocks.map((block, at) => (at === 1 ? { ...block, kind: 'quote' as const } : block)) };
    expect(statuses(trace(set))).toEqual([]);
    expect(statuses(trace(plain))).toEqual(['missing The New York Times']);
  });
});

describe('posts', () => {
  const text =
    'The harbour stays closed.\n\nMinister Kari Holm said on Twitter: “We need to remove the three islands from the list this week.”';
  const said = claims(text, [
    {
      source: 'Minister Kari Holm',
      means: 'Kari Holm',
      cue: 'said',
      medium: 'Twitter',
      content: 'We need to remove the three islands from the list this week.',
    },
  ]).map((claim) => ({ ...claim, form: 'direct' as const }));
  const post = (known: Parameters<typeof page>[1] = {}) => statuses(trace(page(text, { byline: ['Ida Moen'], ...known }), said));

  test('whose words are quoted want a link, also on a page that reports itself', () => {
    expect(post()).toEqual(["missing Kari Holm's post on Twitter"]);
  });

  test('a page about the speaker on the own site is none', () => {
    expect(post({ links: [['Kari Holm', 'https://daily-digest.example/topic/kari-holm']] })).toEqual([
      "missing Kari Holm's post on Twitter",
    ]);
  });

  test('linked', () => {
    expect(post({ links: [['said on Twitter', 'https://twitter.com/kariholm/status/1234567890']] })).toEqual([
      "linked Kari Holm's post on Twitter",
    ]);
  });

  test('quiet: on an agency’s own site', () => {
    expect(post({ url: 'https://www.reuters.com/world/harbour' })).toEqual([]);
  });

  test('quiet: in an agency’s story', () => {
    const story = page(text);
    const agency = { ...story, metadata: { ...story.metadata, agencyCredit: 'Reuters' } };
    expect(statuses(trace(agency, said))).toEqual([]);
  });

  test('an embedded post of somebody else further off is not that post', () => {
    const longer = `${text}\n\nThe sun shone all day long.\n\nPeople went swimming.`;
    const other = page(longer, { links: [['swimming', 'https://twitter.com/nkarlsen/status/1234567890']] });
    expect(statuses(trace(other, said))).toEqual(["missing Kari Holm's post on Twitter", 'linked @nkarlsen on X']);
  });
});

describe('links', () => {
  test('the text of a bill is a document; who took a picture is no source, nor what the page offers itself', () => {
    const text = 'It is in the Workers Act. Hear our podcast on it.\n\nPhoto credit: Kari Holm/Facebook';
    const links = [
      ['Workers Act', 'https://www.opencongress.example/bill/111-h2067/text'],
      ['our podcast', 'https://podcasts.apple.com/us/podcast/it/id1'],
      ['Kari Holm/Facebook', 'https://www.facebook.com/kariholm/photos/a.1/1'],
    ] as const;
    expect(trace(page(text, { links })).references.map(({ kind, status, href }) => [kind, status, href])).toEqual([
      ['document', 'linked', 'https://www.opencongress.example/bill/111-h2067/text'],
    ]);
  });

  test('cited by the words beside them; forms and funders are no sources', () => {
    const text =
      'He was quoted by MEMRI as saying so.\n\nTell us your story here.\n\nThis project was produced with support from the Press Fund of the county.';
    const links = [
      ['MEMRI', 'https://www.memri.org/tv/cleric'],
      ['here', 'https://docs.google.com/forms/d/e/abc/viewform'],
      ['Press Fund', 'https://countypressfund.org/grants/2023'],
    ] as const;
    expect(statuses(trace(page(text, { links })))).toEqual(['linked memri.org']);
  });
});
