import { describe, expect, test } from 'vitest';
import { at, claims, page, statuses, trace } from './make';

const RETOLD = `Northwind, the airline, was accused of selling passengers' data, according to a recent Financial Times article, backed by a Treasury Department memo.

The FT's report alleged that Northwind sold seat data. The memo suggests that brokers paid for it.

A spokesperson for the Oslo-based carrier told AFP that the claims are 'entirely invented and absurd'.

Minister Kari Holm wrote on X that the state 'never asked any carrier for the data of its passengers'.

Days earlier, Acme Robotics revealed that it had stopped a break-in.

When questioned at a news conference, spokesman Per Lund said he knew nothing.`;

const RETOLD_CLAIMS = claims(RETOLD, [
  {
    source: "The FT's report",
    means: 'Financial Times',
    kind: 'publication',
    cue: 'alleged',
    class: 'alleges',
    content: 'Northwind sold seat data',
  },
  { source: 'The memo', kind: 'document', cue: 'suggests', class: 'suggests', content: 'brokers paid for it' },
  {
    source: 'A spokesperson for the Oslo-based carrier',
    kind: 'unnamed-role',
    means: 'Northwind',
    cue: 'told',
    toldTo: 'AFP',
    content: "the claims are 'entirely invented and absurd'",
  },
  {
    source: 'Minister Kari Holm',
    means: 'Kari Holm',
    cue: 'wrote',
    medium: 'X',
    content: "the state 'never asked any carrier for the data of its passengers'",
  },
  { source: 'Acme Robotics', kind: 'organisation', cue: 'revealed', class: 'reveals', content: 'it had stopped a break-in' },
  { source: 'spokesman Per Lund', means: 'Per Lund', cue: 'said', medium: 'news conference', content: 'he knew nothing' },
]);

describe('a page that retells without a link', () => {
  const tracing = trace(page(RETOLD), RETOLD_CLAIMS);

  test('everything it leans on is missing, once each', () => {
    expect(statuses(tracing).sort()).toEqual(
      [
        'missing AFP',
        'missing Acme Robotics',
        "missing Kari Holm's post on X",
        "missing Per Lund's news conference",
        'missing Treasury Department memo',
        'missing Financial Times',
      ].sort(),
    );
  });

  test('the memo and the outlet keep all their places', () => {
    const memo = tracing.references.find((one) => one.kind === 'document');
    expect(memo?.spans.map((span) => RETOLD.slice(span.start, span.end))).toEqual(['Treasury Department memo', 'memo']);
    const ft = tracing.references.find((one) => one.name === 'Financial Times');
    expect(ft?.spans.map((span) => RETOLD.slice(span.start, span.end))).toEqual(['Financial Times', 'FT']);
    expect(ft?.claims).toEqual(['c1']);
  });

  test('chains tell the way', () => {
    expect(tracing.chains).toEqual([
      ['this page', 'Financial Times', 'Treasury Department memo'],
      ['this page', 'AFP', 'A spokesperson for the Oslo-based carrier'],
      ['this page', 'X', 'Kari Holm'],
    ]);
  });

  test('searches carry the quoted words and the site', () => {
    const afp = tracing.references.find((one) => one.name === 'AFP');
    expect(afp?.findIt[0]).toEqual({ label: 'quote', words: '"entirely invented and absurd"', site: 'afp.com' });
  });

  test('nothing can be followed, and the ledger rows know their references', () => {
    expect(tracing.ledger.followableShare).toBe(0);
    expect(tracing.ledger.firstAttributedParagraph).toBe(1);
    expect(tracing.sources.find((one) => one.name === 'Kari Holm')?.references).toHaveLength(1);
  });

  test('links clear what they lead to', () => {
    const linked = trace(
      page(RETOLD, {
        links: [
          ['a recent Financial Times article', 'https://www.ft.com/content/0b1c'],
          ['told AFP', 'https://www.afp.com/'],
          ['wrote on X', 'https://x.com/kariholm/status/1990000000000000000'],
        ],
      }),
      RETOLD_CLAIMS,
    );
    expect(statuses(linked)).toContain('linked Financial Times');
    expect(statuses(linked)).toContain('weakly-linked AFP');
    expect(statuses(linked)).toContain("linked Kari Holm's post on X");
    expect(linked.references.find((one) => one.name === 'AFP')?.why).toBe('home-page-only');
  });
});

describe('own reporting needs no reference', () => {
  test.each([
    ['told us', 'A farmer told us that the river rose. Mayor Ann Poe said on Facebook that the bridge was closed.'],
    ['no answer', 'Mayor Ann Poe said on Facebook that the bridge was closed. The ministry did not respond to a request for comment.'],
    ['dateline', 'LAGOS, Nov 3 (Reuters) - Mayor Ann Poe said on Facebook that the bridge was closed.'],
  ])('%s', (_, text) => {
    const found = claims(text, [
      { source: 'Mayor Ann Poe', means: 'Ann Poe', cue: 'said', medium: 'Facebook', content: 'the bridge was closed' },
    ]);
    expect(trace(page(text), found).references).toEqual([]);
  });

  test('told The Guardian on theguardian.com', () => {
    const text = 'The minister told the Guardian that he would stay. He said in an interview with the Guardian that it was decided.';
    const found = claims(text, [
      { source: 'The minister', kind: 'unnamed-role', cue: 'told', toldTo: 'the Guardian', content: 'he would stay' },
    ]);
    expect(trace(page(text, { url: 'https://www.theguardian.com/world/2026/nov/03/minister' }), found).references).toEqual([]);
  });

  test('told a paper that no table knows on its own site', () => {
    const text = 'The mayor told the Zim Eye Herald that he would stay.';
    expect(trace(page(text, { url: 'https://zimeyeherald.example/a' })).references).toEqual([]);
  });

  test('an agency story that the page credits to the agency', () => {
    const text = 'The minister told AFP that he would stay.\n\nThe ministry was closed on Friday. AFP contributed to this report.';
    expect(trace(page(text)).references).toEqual([]);
  });

  test('a person who speaks to the page is no reference', () => {
    const text = '“We were scared,” Maria Lopez said. Lopez said the water came at night.';
    const found = claims(text, [{ source: 'Maria Lopez', cue: 'said', content: 'We were scared' }]);
    expect(trace(page(text, { byline: ['Jo Field'] }), found).references).toEqual([]);
  });
});

describe('outlets that are only named', () => {
  test.each([
    'Anna Weiss, a former Washington Post reporter, said the sale was near.',
    'The New York Times Company said in a statement that it would cut jobs.',
    'Michael Bloomberg said he would run.',
    'Time passed, and nature took its course, the people said.',
    'CNN anchors were at the party.',
    'Prices fell, according to data from Tradex. The firm did not respond to a request for comment.',
    'The Ministry of Foreign Affairs said that it knew nothing.',
    'He told the Australian teenager that it was over.',
    'The South African delegation said that it would stay.',
    'Her work previously appeared in VICE and Al Jazeera.',
    'It is a New Yorker story.',
    'The list was published on the Register of Interests.',
    'The scene looked empty. (Screengrab via ABC News)',
    'She said: “The BBC reported it and CNN did too.”',
  ])('%s', (text) => {
    expect(trace(page(text)).references).toEqual([]);
  });
});

describe('outlets that are relied on', () => {
  test.each([
    ['Smith was sacked, according to the Washington Post.', 'Washington Post'],
    ['The deal was first reported by Reuters.', 'Reuters'],
    ['The Wall Street Journal reported on Monday that the deal was off.', 'The Wall Street Journal'],
    ["She told CNN's Jake Tapper that she would run.", 'CNN'],
    ['In an interview with Der Spiegel he denied it.', 'Der Spiegel'],
    ['The mayor told the Lakeside Courier that he would stay.', 'Lakeside Courier'],
    ['Many were there, according to The Washington Post’s Fact Checker.', 'The Washington Post'],
    ['“We will not be cowed,” reports the Express.', 'Express'],
    ['She told Sky Sports afterwards that she was glad.', 'Sky Sports'],
    ['Asked about it last week by newspaper GP, he laughed.', 'GP'],
    ['He was attacked in a Washington Post opinion piece.', 'Washington Post'],
  ])('%s', (text, name) => {
    expect(statuses(trace(page(text)))).toEqual([`missing ${name}`]);
  });

  test('a short name later is the same outlet', () => {
    const text = 'The New York Times reported the sale.\n\nThe Times also reported the price.';
    const [only, ...rest] = trace(page(text)).references;
    expect(rest).toEqual([]);
    expect(only?.spans.map((span) => text.slice(span.start, span.end))).toEqual(['The New York Times', 'The Times']);
  });

  test("a reader's own publisher is known by its domain", () => {
    const text = 'The mayor told Heron Point that he would stay, it was said.';
    const rules = { publishers: [{ name: 'Heron Point', aliases: [], domains: ['heron.example'] }] };
    expect(statuses(trace(page(text), [], rules))).toEqual(['missing Heron Point']);
    const linked = page(text, { links: [['said', 'https://news.heron.example/2026/mayor']] });
    expect(statuses(trace(linked, [], rules))).toEqual(['linked Heron Point']);
  });

  test('hosts are compared by label', () => {
    const text = 'The base was hit, RT reported. A gallery shows the art.';
    const tracing = trace(page(text, { links: [['art', 'https://www.deviantart.com/someone/art/base']] }));
    expect(statuses(tracing)).toContain('missing RT');
  });

  test("another outlet's page under its name is a page about it elsewhere", () => {
    const text = 'The deal was off, Bloomberg News reported.';
    const tracing = trace(page(text, { links: [['Bloomberg News reported', 'https://www.reuters.com/article/deal-1']] }));
    expect(tracing.references[0]).toMatchObject({ name: 'Bloomberg News', status: 'weakly-linked', why: 'elsewhere' });
  });

  test('a listing on the own site is a weak link', () => {
    const text = 'The deal was off, the Wall Street Journal reported.';
    const tracing = trace(page(text, { links: [['Wall Street Journal', 'https://daily-digest.example/tag/wsj']] }));
    expect(tracing.references[0]).toMatchObject({ status: 'weakly-linked', why: 'own-tag-page' });
  });
});

describe('documents and studies', () => {
  test.each([
    ['A report by the World Bank found that prices fell.', 'World Bank report'],
    ['According to a Pew Research Center survey, most agree.', 'Pew Research Center survey'],
    ['Coffee helps, a study published in the journal Nature found.', 'study in Nature'],
    ['A new study suggests that coffee helps.', 'study'],
    ['The Swedish brochure says that water should be stored.', 'brochure'],
    ['New research from The Federation of Builders (FB) shows that prices fell.', 'Federation of Builders research'],
    ['Eat less salt, according to guidance from the Mayo Clinic.', 'Mayo Clinic guidance'],
    ['Figures from the European Centre for Disease Prevention revealed a surge.', 'European Centre for Disease Prevention figures'],
    ["The Justice Department's 2024 report concluded that the force was at fault.", 'Justice Department report'],
  ])('%s', (text, name) => {
    expect(statuses(trace(page(text)))).toEqual([`missing ${name}`]);
  });

  test.each([
    'The committee will review the report next week.',
    'He wrote a letter to his mother.',
    'Court documents were filed on Monday.',
    'According to documents obtained by this newspaper, the firm knew.',
    'An internal Acme Corp analysis found more space. Acme declined to provide that analysis.',
    'According to reports, the officer left.',
    'The aim is to combine Acme’s data platform with its own.',
    'According to a new poll, most agree. The poll was shared with the Daily Digest.',
    'He said: “According to a Pew Research Center survey and a report by CNN, most agree.”',
  ])('quiet: %s', (text) => {
    expect(trace(page(text)).references).toEqual([]);
  });

  test('a study that gets its name later is one, and its link counts', () => {
    const text = 'A new study found that coffee helps.\n\nThe study, published in Nature, followed 900 people.';
    const missing = trace(page(text));
    expect(statuses(missing)).toEqual(['missing study in Nature']);
    const linked = trace(page(text, { links: [['published in Nature', 'https://doi.org/10.1038/s41586-020-1']] }));
    expect(statuses(linked)).toEqual(['linked study in Nature']);
  });

  test('a page about it elsewhere is a weak link', () => {
    const text = 'A report by the World Bank found that prices fell.';
    const tracing = trace(page(text, { links: [['report', 'https://www.reuters.com/business/prices-2026-11-01/']] }));
    expect(tracing.references[0]).toMatchObject({ status: 'weakly-linked', why: 'elsewhere' });
  });
});

describe('other links', () => {
  test('sources that are linked without being named', () => {
    const text = 'The court ruled on Friday. Prices fell.';
    const tracing = trace(
      page(text, {
        links: [
          ['ruled', 'https://www.supremecourt.gov/opinions/26pdf/1.pdf'],
          ['Prices', 'https://daily-digest.example/earlier'],
        ],
      }),
    );
    expect(tracing.references).toMatchObject([{ status: 'linked', kind: 'document', linkKind: 'document' }]);
    expect(tracing.references[0]?.spans).toEqual([at(text, 'ruled')]);
  });
});

test('plain text says nothing of links, so nothing is called missing', () => {
  const article = { ...page('Smith was sacked, according to the Washington Post.'), metadata: { ...page('x').metadata, titles: [] } };
  expect(trace(article).references).toEqual([]);
  expect(trace(article).chains).toEqual([['this page', 'Washington Post']]);
});

test('a link copied out of an AI chat is shown as one and still leads there', () => {
  const text = 'A report by the World Bank found that prices fell.';
  const article = page(text, { links: [['report', 'https://www.worldbank.org/en/report-1']] });
  const tracing = trace({ ...article, links: article.links.map((link) => ({ ...link, aiChat: true })) });
  expect(tracing.references).toMatchObject([{ status: 'linked', linkKind: 'ai-chat' }]);
});
