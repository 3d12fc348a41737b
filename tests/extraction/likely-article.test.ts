import { describe, expect, it } from 'vitest';
import { likelyArticle } from '../../lib/extraction/likely-article';
import { parsePage } from '../../tools/page-dom';

const STORY = 'https://paper.example/2026/01/05/harbour-bridge-stays-closed-as-cracks-grow';
const at = (url: string, head: string, body: string) =>
  likelyArticle(parsePage(`<!doctype html><html><head><title>T</title>${head}</head><body>${body}</body></html>`, url), url);
const sentence =
  'The bridge over the harbour stays closed until engineers have looked at every one of its cracks, the port said on Monday.';

describe('the gate', () => {
  it('says no to a blank page at a story’s address', () => {
    expect(at(STORY, '', '')).toBe(false);
  });

  it('says no where no text is, whatever the scripts hold', () => {
    expect(at(STORY, '', `<h1>Harbour</h1><div id="app"></div><script>const state = "${sentence}";</script>`)).toBe(false);
  });

  it('says yes to a body that comes later when the page declares a story', () => {
    const linked = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>';
    expect(at(STORY, linked, '<div id="app"></div>')).toBe(true);
    expect(at(STORY, '<meta property="og:type" content="article">', '<div id="app"></div>')).toBe(true);
  });

  it('says yes to text without paragraphs at a story’s address', () => {
    expect(at(STORY, '', `<h1>Harbour</h1><div>${sentence}<br><br>${sentence}</div>`)).toBe(true);
  });

  it('says yes to long paragraphs under a headline at any address', () => {
    expect(at('https://paper.example/page.html', '', `<h1>Harbour</h1>${`<p>${sentence}</p>`.repeat(6)}`)).toBe(true);
  });
});
