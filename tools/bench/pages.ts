/** Pages of our own making to measure on: a blank one, a listing, and articles of a given size in bytes of HTML. */

const SPEAKERS = ['Mayor Anna Keller', 'The ministry', 'A spokesperson for the port', 'Professor Ivo Brandt', 'The report', 'Residents'];
const VERBS = ['said', 'told reporters', 'argued', 'warned', 'confirmed', 'suggested'];
const CONTENTS = [
  'the bridge over the harbour would stay closed until the inspection ends',
  'no money had been set aside for the repairs in this year’s budget',
  'the new timetable “makes no sense for people who work at night”',
  'three of the four cranes passed the test that the law requires',
  'the figures published in spring were too low by a third',
];
const PLAIN = [
  'The harbour lies at the mouth of the river and has been rebuilt twice since the war.',
  'Some 4,200 people work there, most of them for companies with fewer than fifty employees.',
  'Traffic on the northern road grew by 12 percent between 2019 and 2024.',
  'A second hearing is planned for the first week of March, in the old town hall.',
];

/** A document with nothing in it. */
export function blankPage(): string {
  return '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Blank</title></head><body></body></html>';
}

/** A front page: many teasers, no article. */
export function listingPage(items = 300): string {
  const list = Array.from(
    { length: items },
    (_, i) => `<li><a href="/story-${i}"><h3>Headline number ${i}</h3></a><p>${pick(PLAIN, i)}</p></li>`,
  );
  return document('Latest stories', `<main><h1>Latest stories</h1><ul>${list.join('')}</ul></main>`, '');
}

/** A news article with declared metadata, attributions, links and furniture, of about `bytes` bytes. */
export function articlePage(bytes: number): string {
  const paragraphs: string[] = [];
  let length = 2_500;
  for (let i = 0; length < bytes; i++) {
    const paragraph = `<p>${paragraphText(i)}</p>`;
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  const linkedData = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: HEADLINE,
    datePublished: '2026-01-05T08:00:00Z',
  });
  const head = `<meta property="og:type" content="article"><script type="application/ld+json">${linkedData}</script>`;
  const related = Array.from({ length: 30 }, (_, i) => `<li><a href="/related-${i}">Related story ${i}</a></li>`).join('');
  return document(
    HEADLINE,
    `<header><nav><a href="/">Home</a><a href="/news">News</a></nav></header>
<main><article><h1>${HEADLINE}</h1><p class="byline">By <a href="/author/jo-lind">Jo Lind</a></p>${paragraphs.join('\n')}</article>
<aside><h2>Related</h2><ul>${related}</ul></aside></main><footer><a href="/imprint">Imprint</a></footer>`,
    head,
  );
}

/** The text of `words` words in paragraphs, for measuring analysis alone. */
export function articleText(words: number): string {
  const paragraphs: string[] = [];
  for (let i = 0, count = 0; count < words; i++) {
    const paragraph = paragraphText(i).replace(/<[^>]+>/g, '');
    paragraphs.push(paragraph);
    count += paragraph.split(' ').length;
  }
  return paragraphs.join('\n\n');
}

const HEADLINE = 'Harbour bridge stays closed as inspection finds more cracks';

function paragraphText(i: number): string {
  const claim = `${pick(SPEAKERS, i)} ${pick(VERBS, i * 7 + 1)} that ${pick(CONTENTS, i * 3)}.`;
  const link = i % 4 === 0 ? ` The <a href="https://documents.example/inspection/${i}">inspection report</a> lists them.` : '';
  return `${pick(PLAIN, i)} ${claim}${link} “We have waited long enough,” ${pick(SPEAKERS, i + 1)} said on day ${i}. ${pick(PLAIN, i + 2)}`;
}

function pick(list: readonly string[], i: number): string {
  return list[i % list.length] ?? '';
}

function document(title: string, body: string, head: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}<style>body{font:16px/1.5 serif}</style></head><body>${body}</body></html>`;
}
