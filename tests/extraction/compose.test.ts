import { describe, expect, it } from 'vitest';
import { extract } from '../../lib/extraction/index';
import { parsePage } from '../../tools/page-dom';

const url = 'https://www.paper.example/local/2026/03/04/bridge-over-the-aare-closed-for-repairs';
const TITLE = 'Bridge over the Aare closed for repairs';
const PARAGRAPHS = [
  'The city closed its oldest bridge on Wednesday after inspectors found cracks in two of the arches, the building department said.',
  'About 4,000 people cross the bridge on a working day, according to a count that the department made in the autumn of last year.',
  'The mayor told the council that a temporary footbridge would stand before the end of the month, some hundred metres downstream.',
  'Shopkeepers on the western bank fear for their trade, and the chamber of commerce asked the city for help on Wednesday evening.',
  'Engineers of the university will measure the arches for six weeks, and publish what they find on the pages of the department.',
];

/** The blocks of a page whose body is the five paragraphs with `extra` behind the n-th of them, as "kind: text". */
function blocksOf({ top = '', after = {}, end = '' }: { top?: string; after?: Readonly<Record<number, string>>; end?: string }): string[] {
  const body = PARAGRAPHS.map((text, i) => `<p>${text}</p>${after[i] ?? ''}`).join('\n');
  const html = `<!doctype html><html lang="en"><head><title>${TITLE} | The Paper</title><meta property="og:type" content="article">
    <meta property="og:title" content="${TITLE}"></head><body><nav><a href="/">Home</a></nav><article><h1>${TITLE}</h1>${top}
    <div class="article-body">${body}${end}</div></article><footer>© The Paper</footer></body></html>`;
  const { article } = extract(parsePage(html, url), url, '2026-03-06T00:00:00Z');
  return article.blocks.map(({ kind, span }) => `${kind}: ${article.text.slice(span.start, span.end)}`);
}

const texts = (blocks: readonly string[]): string => blocks.join('\n');

describe('lines of the house', () => {
  it.each([
    'Read more: <a href="/a">Twelve bridges that need mending this year</a>',
    'ALSO READ: Twelve bridges that need mending this year',
    'WATCH | Inspectors climb into the arches of the bridge',
    '<a href="/b">TWELVE BRIDGES THAT NEED MENDING, AND WHO IS TO PAY</a>',
  ])('leaves out what points at another story: %s', (line) => {
    const blocks = blocksOf({ after: { 2: `<p>${line}</p>` } });
    expect(blocks).toEqual(PARAGRAPHS.map((p) => `paragraph: ${p}`));
  });

  it('leaves out calls to readers at the end', () => {
    const blocks = blocksOf({ end: '<p>Got a story? Get in touch with our news team by writing to desk@paper.example.</p>' });
    expect(texts(blocks)).not.toContain('Got a story');
  });

  it('keeps the same words where the story says them', () => {
    const said = 'The mayor asked everybody who had seen the cracks to get in touch with the police, and to read more than the headlines.';
    expect(blocksOf({ after: { 0: `<p>${said}</p>` } })).toContain(`paragraph: ${said}`);
  });

  it('leaves out what a player says where it does not run, and a caption’s twin', () => {
    const picture = (more: string) =>
      `<figure><img src="x.jpg"><figcaption>Inspectors under the second arch on Tuesday morning.${more}</figcaption></figure>`;
    const blocks = blocksOf({
      after: {
        0: `${picture('')}${picture(' Photo: A. Smith')}`,
        2: '<figure><figcaption>Media playback is unsupported on your device</figcaption></figure>',
      },
    });
    expect(blocks.filter((b) => b.startsWith('caption'))).toEqual(['caption: Inspectors under the second arch on Tuesday morning.']);
  });
});

describe('lines that say where it comes from', () => {
  it.each([
    '<p>As reported by <a href="https://courier.example/bridge">The Courier</a></p>',
    '<p>This article was first published by <a href="https://courier.example/bridge">The Courier</a>.</p>',
    '<p>Provided by <a href="https://courier.example/">Harbour University</a></p>',
  ])('keeps %s', (line) => {
    expect(texts(blocksOf({ end: line }))).toContain(line.replace(/<[^>]*>/g, ''));
  });

  it('reads when it was changed, whatever stands before it without a space', () => {
    const top = '<div class="meta"><span>By Ida Brun</span><span>4 March 2026 at 10.23</span><span>Updated 5 March 2026</span></div>';
    expect(blocksOf({ top })[0]).toMatch(/^note: .*Updated 5 March 2026$/);
  });
});

describe('lists and headings', () => {
  const list = '<ul><li><a href="/timeline">Timeline of the bridge</a></li><li><a href="/arches">How an arch carries</a></li></ul>';

  it('keeps a list of links between two paragraphs', () => {
    const items = blocksOf({ after: { 2: list } }).filter((b) => b.startsWith('list-item'));
    expect(items).toEqual(['list-item: Timeline of the bridge', 'list-item: How an arch carries']);
  });

  it('leaves out the same list in a box of related stories, and at the end', () => {
    expect(texts(blocksOf({ after: { 2: `<aside class="related"><h3>Related</h3>${list}</aside>` } }))).not.toContain('Timeline');
    expect(texts(blocksOf({ end: list }))).not.toContain('Timeline');
  });

  it('keeps what the story says in short, above it', () => {
    const points = ['The oldest bridge of the city has cracks.', 'Nobody knows how long the repairs will take.'];
    const top = `<div class="key-points"><ul>${points.map((p) => `<li>${p}</li>`).join('')}</ul></div>`;
    expect(blocksOf({ top }).slice(0, 2)).toEqual(points.map((p) => `list-item: ${p}`));
  });

  it('keeps a story told in headings with pictures, and no heading that heads nothing', () => {
    const told = [
      '1. The arches of the bridge were built in 1842, and they carry eleven times their own weight.',
      '2. The piers stand on 360 trunks of oak, which have not seen the light for a hundred years.',
      '3. Nobody has paid for the paint since the firm that had bid for it went broke in 1998.',
    ].map((h) => `<h3>${h}</h3><img src="x.jpg">`);
    expect(blocksOf({ end: told.join('') }).filter((b) => b.startsWith('heading'))).toHaveLength(3);
    expect(texts(blocksOf({ end: '<h3>More of the bridge</h3>' }))).not.toContain('More of the bridge');
  });
});
