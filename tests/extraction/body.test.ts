import { describe, expect, it } from 'vitest';
import { extract } from '../../lib/extraction/index';
import { collapse, origins } from '../../lib/extraction/text';
import { parsePage } from '../../tools/page-dom';

const url = 'https://www.paper.example/world/2026/03/04/harbour-strike-ends-after-nine-days';
const P1 =
  'HARBOUR CITY (Reuters) - Dock workers ended a nine-day strike on Wednesday after the port authority agreed to raise wages by 6 percent, both sides said.';
const P2 =
  'The <a href="https://port.example/statement?utm_source=x&amp;id=7">authority said</a> in a statement that loading would resume on Thursday morning.';
const P3 =
  '"We got what we came for," union leader Maria Alvarez told reporters outside the terminal, where hundreds had gathered since dawn.';
const P4 =
  'Shipping companies said it would take two weeks to clear the backlog of 41 vessels waiting outside the harbour, according to the pilots.';
const page = `<!doctype html><html lang="en-GB"><head><title>Harbour strike ends after nine days | The Paper</title>
<meta property="og:site_name" content="The Paper"><meta property="og:type" content="article"><meta property="og:title" content="Harbour strike ends after nine days">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Harbour strike ends after nine days","datePublished":"2026-03-04T18:00:00+01:00","dateModified":"2026-03-05T09:00:00+01:00","author":{"@id":"#a"},"isAccessibleForFree":false,"publisher":{"@type":"NewsMediaOrganization","name":"The Paper","correctionsPolicy":"https://www.paper.example/corrections"}},{"@type":"Person","@id":"#a","name":"Jane Doe","url":"https://www.paper.example/author/jane-doe"}]}</script></head><body>
<nav><a href="/">Home</a><a href="/world">World</a></nav><main><article><h1>Harbour strike ends after nine days</h1>
<p class="byline">By <a rel="author" href="/author/jane-doe">Jane Doe</a></p><p class="date">Published 4 March 2026 <span>Updated 5 March 2026</span></p>
<figure><img src="x.jpg"><figcaption>Cranes stood still at the container terminal on Tuesday. Photo: A. Smith</figcaption></figure>
<div class="body"><p>${P1}</p><p>${P2}</p><div class="newsletter-signup"><p>Sign up for our newsletter to get the best stories every morning in your inbox.</p></div>
<h2>Hundreds at the gates</h2><p>${P3}</p><div>One line of the story that stands in a box of its own and is broken by hand, said the clerk.<br><br>And this is the next one of the paragraphs, which the same box holds, the clerk added.</div>
<blockquote class="twitter-tweet"><p>Back to work tomorrow at six. Thank you all for the support these nine days.</p>— Dock Union (@dockunion) <a href="https://twitter.com/dockunion/status/123">March 4, 2026</a></blockquote>
<p>${P4}</p><p>Read the <a href="https://web.archive.org/web/20260301000000/https://union.example/demands">demands of the union</a> of last week, which the union had published before the talks began.</p>
<p><em>Correction: An earlier version of this article gave the wrong number of vessels.</em></p></div>
<div class="more"><p>More information: Ida Brun et al. Waiting in harbours, Journal of Ports (2026). <a href="https://doi.org/10.1000/ports.7">DOI: 10.1000/ports.7</a></p>
<p>With reports from The Harbour Post</p><p>Citation: Harbour strike ends (2026, March 4) retrieved 6 March 2026</p></div></article>
<aside class="related"><h3>More from World</h3><ul><li><a href="/a">Another story about something else entirely</a></li><li><a href="/b">And a second story</a></li></ul></aside></main>
<footer><a href="/about">About us</a><a href="/contact">Contact</a><p>© The Paper</p></footer></body></html>`;
const document = parsePage(page, url);
const { article, elements, texts } = extract(document, url, '2026-03-06T00:00:00Z');
const block = (words: string) => article.blocks.find((b) => article.text.slice(b.span.start, b.span.end).includes(words));

describe('an ordinary news page', () => {
  it('keeps the body, typed, and nothing else', () => {
    expect(block('Dock workers ended')?.kind).toBe('paragraph');
    expect(block('Cranes stood still')?.kind).toBe('caption');
    expect(block('Hundreds at the gates')).toMatchObject({ kind: 'heading', level: 2 });
    expect(block('Back to work tomorrow')).toMatchObject({ kind: 'embed' });
    expect(block('An earlier version')?.kind).toBe('note');
    for (const words of ['More information: Ida Brun', 'With reports from']) expect(block(words)?.kind).toBe('paragraph');
    expect(article.text).not.toContain('Citation:');
    expect(article.links.map(({ href }) => href)).toContain('https://doi.org/10.1000/ports.7');
    for (const words of ['newsletter', 'More from World', 'Another story', 'About us', 'Home']) expect(article.text).not.toContain(words);
    expect(article.text).not.toContain('Harbour strike ends after nine days');
  });

  it('splits at two line breaks: two blocks of one element', () => {
    const first = article.blocks.indexOf(block('One line of the story')!);
    const second = article.blocks.indexOf(block('And this is the next')!);
    expect(second).toBe(first + 1);
    expect(elements[first]).toBe(elements[second]);
  });

  it('ties every block to its live text', () => {
    article.blocks.forEach((b, i) => {
      const parts = (texts[i] ?? []).map((t) => t?.data ?? '\n');
      expect(collapse(parts)).toBe(article.text.slice(b.span.start, b.span.end));
      expect(origins(parts, article.text.slice(b.span.start, b.span.end))).not.toBeNull();
    });
  });

  it('places links and tells copies from originals', () => {
    const [statement] = article.links.filter((l) => l.text === 'authority said');
    expect(statement).toMatchObject({ href: 'https://port.example/statement?id=7', place: 'body', own: false, homePage: false });
    expect(article.text.slice(statement!.span.start, statement!.span.end)).toBe('authority said');
    const copy = article.links.find((l) => l.text === 'demands of the union');
    expect(copy?.href).toContain('web.archive.org');
    expect(copy?.target).toBe('https://union.example/demands');
    expect(article.links.find((l) => l.place === 'embed')?.href).toBe('https://twitter.com/dockunion/status/123');
  });

  it('reads the facts and where they came from', () => {
    expect(article.title).toBe('Harbour strike ends after nine days');
    expect(article.byline).toEqual(['Jane Doe']);
    expect(article.metadata.authors[0]).toEqual({
      name: 'Jane Doe',
      kind: 'person',
      href: 'https://www.paper.example/author/jane-doe',
      from: 'json-ld',
    });
    expect(article).toMatchObject({ siteName: 'The Paper', lang: 'en-gb', genre: 'news', isArticle: true, isNews: true, truncated: null });
    expect(article.publishedAt).toBe('2026-03-04T18:00:00+01:00');
    expect(article.modifiedAt).toBe('2026-03-05T09:00:00+01:00');
    expect(article.metadata.paywalled).toBe(true);
    expect(article.metadata.dateline).toContain('HARBOUR CITY');
    expect(article.metadata.policies.corrections).toBe('https://www.paper.example/corrections');
    expect(article.metadata.policies.about).toBe('https://www.paper.example/about');
  });
});
