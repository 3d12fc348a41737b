import { describe, expect, test } from 'vitest';
import { claims, page, statuses, trace } from './make';

const OPENING = 'The council met in Ostby on Monday evening.\n\n';
const listed = (text: string, known: Parameters<typeof page>[1] = {}) => statuses(trace(page(OPENING + text, known)));

describe('laws and rulings in their own words', () => {
  test.each([
    ['The legislation makes clear that boats without lights can be fined.', 'legislation'],
    ['The new regulations state that music may not be louder than 85 decibels.', 'regulations'],
    ['“The firm placed itself between the two,” explained the court in its ruling.', 'ruling'],
    ['According to the resolution, the harbour stays open.', 'resolution'],
    ['The indictment says that the money went to Oslo.', 'indictment'],
  ])('missing: %s', (text, name) => {
    expect(listed(text)).toEqual([`missing ${name}`]);
  });

  test.each([
    'The bill would allow boats without lights.',
    'A ruling is expected in May. The lawsuit says that the firm knew.',
    'The council wants a resolution of the dispute. Its proposed legislation says nothing of boats.',
    'She said: “The legislation says that boats can be fined.”',
    'The year-end resolution is to read more.',
  ])('quiet: %s', (text) => {
    expect(listed(text)).toEqual([]);
  });

  test('the legislation and its regulations are one', () => {
    expect(listed('The legislation makes clear that it is a crime. The new regulations state that it costs £50.')).toEqual([
      'missing legislation',
    ]);
  });

  test('any official paper that is linked may be it; so may the page’s own text of it', () => {
    const text =
      'The ruling says that the firm is liable.\n\nA.\n\nB.\n\nC.\n\nD.\n\nE.\n\nF.\n\nG.\n\nThe judges are three, as they were in 2019.';
    const official = [['three', 'https://www.courts.gov/opinions/1.pdf']] as const;
    expect(listed(text, { links: official })).toEqual(['weakly-linked ruling']);
    const own = [['The ruling', 'https://daily-digest.example/2026/ruling-in-full']] as const;
    expect(listed(text, { links: own })).toEqual(['weakly-linked ruling']);
  });

  test('quiet: in an agency’s story', () => {
    const story = page('OSTBY (AP) — The legislation states that boats can be fined.');
    expect(statuses(trace({ ...story, metadata: { ...story.metadata, agencyCredit: 'AP', dateline: 'OSTBY (AP)' } }))).toEqual([]);
  });
});

describe('papers that have to be published', () => {
  test.each([
    ['Holm’s latest budget documents show that 40 boats were bought.', 'budget documents'],
    ['Northwind sold 40 boats, according to a regulatory filing.', 'regulatory filing'],
    ['The plan costs more, according to an internal Harbour Bureau memo released by the committee.', 'Harbour Bureau memo'],
    [
      'The bank said so in its document ‘A Vision for Safer Boats and Harbours’. It has twelve points.',
      'document “A Vision for Safer Boats and Harbours”',
    ],
  ])('missing: %s', (text, name) => {
    expect(listed(text)).toEqual([`missing ${name}`]);
  });

  test.each([
    'The plan costs more, according to an internal Harbour Bureau memo.',
    'Court documents show that 40 boats were bought.',
    'He called the report ‘nonsense’ and left.',
    'Two budget documents were on the table.',
  ])('quiet: %s', (text) => {
    expect(listed(text)).toEqual([]);
  });
});

describe('figures of bodies', () => {
  test.each([
    ['In January the IMF forecast growth of 2.5% for the year.', 'IMF figures'],
    ['Data from Norland’s statistics bureau shows that growth was 2.5%.', 'Norland’s statistics bureau data'],
    ['More than 2,500 boats sank last year, according to the United Nations.', 'United Nations figures'],
    ['According to the WHO, there were 3,248 cases between 2010 and 2015.', 'WHO figures'],
    ['New numbers from the Norland Real Estate Association confirm that prices fall.', 'Norland Real Estate Association numbers'],
  ])('missing: %s', (text, name) => {
    expect(listed(text)).toEqual([`missing ${name}`]);
  });

  test('a state’s name in another link’s words is no link to its bureau', () => {
    const text = 'Data from Norland’s statistics bureau shows growth.\n\nIt is read with the effect on Norland in mind.';
    const links = [['the effect on Norland', 'https://www.brightintel.example/effect']] as const;
    expect(listed(text, { links })).toContain('missing Norland’s statistics bureau data');
  });

  test.each([
    'The numbers from the game are on page 4. Call the numbers below.',
    'She works for Norland’s statistics bureau. The statistics bureau said nothing.',
    'In January the team forecast growth of 2.5%.',
    'Some 25 people were hurt, according to the United Nations. The boat cost $2,500, according to the Ministry of Trade.',
    'About 2,500 people came, according to the Ostby Police Department and NOPQ.',
  ])('quiet: %s', (text) => {
    expect(listed(text)).toEqual([]);
  });
});

describe('outlets by other names', () => {
  test.each([
    ['According to OpenBoats.org, he has $4 million.', 'OpenBoats.org'],
    ['Two new polls are out, one which has her down by three points (Reuters), and one up by one (Hillview).', 'Reuters'],
    ['Speaking on the Gull and Tern Show on BT Sport, he said that it was over.', 'BT Sport'],
    ['The strike was lost, according to Harpers.', 'Harpers'],
    ['Two batches have it, according to the personal finance blog Coinfeather.', 'Coinfeather'],
    ['A headline in the Wall Street Journal read “All is lost”.', 'Wall Street Journal'],
    ['It is not the only rule, openboats.com.au reports.', 'openboats.com.au'],
  ])('missing: %s', (text, name) => {
    expect(listed(text)).toEqual([`missing ${name}`]);
  });

  test.each([
    'According to Boats.com, sales rose. Tickets are at openboats.org today.',
    'She wrote to info@openboats.org and, according to openboats.org/help, got no answer.',
    'The boat (Reuters) was large.',
    'He was on the show on BT Sport for years.',
    'The two harpers played on.',
  ])('quiet: %s', (text) => {
    expect(listed(text)).toEqual([]);
  });

  test('a site named by its address on its own page', () => {
    expect(listed('According to openboats.org, it is full.', { url: 'https://openboats.org/full' })).toEqual([]);
  });

  test('linked by its address', () => {
    const links = [['$4 million', 'https://www.openboats.org/he']] as const;
    expect(listed('According to OpenBoats.org, he has $4 million.', { links })).toEqual(['linked OpenBoats.org']);
  });
});

describe('posts', () => {
  const shown = 'A video posted on Facebook shows two boats on fire.';

  test('by what they show', () => {
    expect(listed(shown)).toEqual(['missing video on Facebook']);
    expect(listed(shown, { links: [['A video', 'https://www.facebook.com/ostby/videos/123']] })).toEqual(['linked video on Facebook']);
  });

  test.each([
    'Photos can be posted on Facebook by everybody.',
    'He shared a picture with us. A video posted on Facebook was taken down.',
    '“A video posted on Facebook shows it,” she said.',
    'OSTBY (Reuters) - A video posted on Facebook shows two boats on fire.',
  ])('quiet: %s', (text) => {
    expect(text.startsWith('OSTBY') ? statuses(trace(page(text))) : listed(text)).toEqual([]);
  });

  const body = `${OPENING}“We will rebuild every one of the boats,” Northwind Boats wrote in a blog post on Monday.`;
  const wrote = (text: string, medium: string) =>
    claims(text, [
      {
        source: 'Northwind Boats',
        means: 'Northwind Boats',
        kind: 'organisation',
        cue: 'wrote',
        medium,
        content: 'We will rebuild every one of the boats',
      },
    ]).map((claim) => ({ ...claim, form: 'direct' as const }));

  test('a firm’s blog, quoted', () => {
    expect(statuses(trace(page(body, { byline: ['Ida Moen'] }), wrote(body, 'a blog post')))).toEqual([
      "missing Northwind Boats's blog post",
    ]);
  });

  test('a statement on a website is one everybody can read', () => {
    const text = body.replace('a blog post', 'a statement on its official website');
    expect(statuses(trace(page(text, { byline: ['Ida Moen'] }), wrote(text, 'a statement')))).toEqual([
      "missing Northwind Boats's statement",
    ]);
  });

  test('quiet: a statement that a reporter may have been sent', () => {
    const sent = body.replace('a blog post', 'a statement');
    expect(statuses(trace(page(sent, { byline: ['Ida Moen'] }), wrote(sent, 'a statement')))).toEqual([]);
  });

  test('a misspelled name’s post whose address is printed below', () => {
    const text =
      '“We are fully prepared for it all to happen,” Neilson tweeted.\n\nhttps://twitter.com/secnielsen/status/1085619181477904385';
    const said = claims(text, [{ source: 'Neilson', cue: 'tweeted', content: 'We are fully prepared for it all to happen' }]).map(
      (one) => ({
        ...one,
        form: 'direct' as const,
      }),
    );
    const address = 'https://twitter.com/secnielsen/status/1085619181477904385';
    expect(statuses(trace(page(text, { links: [[address, address]] }), said))).toEqual(["linked Neilson's post on Twitter"]);
  });
});

test('a page laid out by tables is read, a table of figures is not', () => {
  const text =
    'Northwind was sold on Monday evening to its rivals of many years from the other side of the bay, according to the Wall Street Journal, and all of its forty boats were painted white that very night.\n\nReuters said 12';
  const plain = page(text);
  const table = { ...plain, blocks: plain.blocks.map((block) => ({ ...block, kind: 'table' as const })) };
  expect(statuses(trace(table))).toEqual(['missing Wall Street Journal']);
});
