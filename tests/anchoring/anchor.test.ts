// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../lib/analysis/types';
import { anchor, type Placed } from '../../lib/anchoring/anchor';

/** A page of paragraphs, each an article's block; its text is what a reader sees of it. */
function pageOf(...paragraphs: string[]): Placed {
  document.body.innerHTML = `<nav>Home Latest</nav><main>${paragraphs.map((html) => `<p>${html}</p>`).join('\n')}</main><footer>End</footer>`;
  const elements = [...document.querySelectorAll('p')];
  const blocks: Block[] = [];
  let text = '';
  for (const element of elements) {
    const own = (element.textContent ?? '')
      .replace(/[\u00ad\u200b]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (text) text += '\n\n';
    blocks.push({ kind: 'paragraph', span: { start: text.length, end: text.length + own.length }, level: null, author: null, href: null });
    text += own;
  }
  const texts = elements.map((element) => {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) nodes.push(node);
    return nodes;
  });
  // Anchoring looks at text and blocks alone.
  return { article: { text, blocks } as Partial<Article> as Article, elements, texts };
}

/** Words that the ranges of a span cover, white space collapsed. */
function wordsAt(page: Placed, words: string, from = 0): string[] {
  const start = page.article.text.indexOf(words, from);
  expect(start).toBeGreaterThanOrEqual(0);
  return anchor(page, document.body)
    .rangesOf({ start, end: start + words.length })
    .map((range) => range.toString().replace(/\s+/g, ' '));
}

describe('finds words', () => {
  it.each([
    ['plain', 'The memo suggests this.', 'memo suggests'],
    ['over inline elements', 'The <b>memo</b> sug<i>gests</i> this.', 'memo suggests'],
    ['over line ends of the source', 'The memo\n      suggests\t this.', 'memo suggests'],
    ['with soft hyphens', 'The me\u00admo sug\u00adgests this.', 'memo suggests'],
    ['with hard spaces', 'The\u00a0memo\u00a0suggests this.', 'memo'],
    ['at the very end', 'The memo suggests this.', 'suggests this.'],
    ['beyond the first plane', 'The 🗞️ memo suggests “𝒶𝓁𝓁”.', '“𝒶𝓁𝓁”'],
  ])('%s', (_, html, words) => {
    const [found, ...more] = wordsAt(pageOf('Before.', html, 'After.'), words);
    expect(found?.replace(/\u00ad/g, '')).toBe(words);
    expect(more).toEqual([]);
  });

  it('in the right one of two equal paragraphs', () => {
    const page = pageOf('Critics argue.', 'Critics argue.');
    const start = page.article.text.lastIndexOf('Critics');
    const [range] = anchor(page, document.body).rangesOf({ start, end: start + 7 });
    expect(range?.startContainer.parentElement).toBe(page.elements[1]);
  });

  it('of two paragraphs, as two ranges', () => {
    const page = pageOf('He left.', 'She stayed.');
    const ranges = anchor(page, document.body).rangesOf({ start: 3, end: page.article.text.length });
    expect(ranges.map(String)).toEqual(['left.', 'She stayed.']);
  });
});

describe('after the page has rendered itself again', () => {
  it('finds words in new elements', () => {
    const page = pageOf('The memo suggests this.', 'It denied that.');
    const main = document.querySelector('main');
    main!.innerHTML = '<section><p>It <em>denied</em> that.</p><p>The memo suggests this.</p></section>';
    expect(wordsAt(page, 'memo suggests')).toEqual(['memo suggests']);
    expect(wordsAt(page, 'denied that')).toEqual(['denied that']);
  });

  it('finds words over several new nodes, among others', () => {
    const page = pageOf('Before.', 'The <b>memo</b> sug<i>gests</i>  this.', 'After.');
    const main = document.querySelector('main');
    main!.innerHTML = `<p>New.</p>\n<p>\n<b>memo</b></p>${main!.innerHTML}`;
    expect(wordsAt(page, 'memo suggests this')).toEqual(['memo suggests this']);
  });

  it('finds words that other words interrupt now', () => {
    const page = pageOf('The <b>memo</b> suggests this.');
    document.querySelector('main')!.innerHTML = '<p>The <b>memo</b><sup>1</sup> suggests this.</p>';
    expect(wordsAt(page, 'suggests this')).toEqual(['suggests this']);
  });

  it('passes over the same words in a script', () => {
    const page = pageOf('The memo suggests this.');
    document.querySelector('main')!.innerHTML = '<script type="text/plain">The memo suggests this.</script><p>The memo suggests this.</p>';
    const [range] = anchor(page, document.body).rangesOf({ start: 4, end: 8 });
    expect(range?.startContainer.parentElement?.localName).toBe('p');
  });

  it('finds words in a paragraph into which something was put', () => {
    const page = pageOf('The memo suggests this, and they denied that at once.');
    page.elements[0]!.innerHTML = 'The memo suggests this, <sup>[1]</sup> and they denied that at once.';
    expect(wordsAt(page, 'they denied that')).toEqual(['they denied that']);
  });

  it('finds nothing where the words are gone', () => {
    const page = pageOf('The memo suggests this.', 'It denied that.');
    page.elements[0]!.textContent = 'Subscribe to read on.';
    expect(wordsAt(page, 'memo suggests')).toEqual([]);
    expect(wordsAt(page, 'denied that')).toEqual(['denied that']);
  });
});

it('never marks scripts, styles or text fields', () => {
  const page = pageOf('The memo suggests this.');
  document.querySelector('main')!.innerHTML =
    '<script type="text/plain">The memo suggests this.</script><style>The memo suggests this.</style><textarea>The memo suggests this.</textarea>';
  expect(wordsAt(page, 'memo suggests')).toEqual([]);
});

it('is linear on a page of one repeated word', () => {
  const page = pageOf('ha '.repeat(20_000), 'The memo.');
  document.querySelector('main')!.innerHTML = `<p>${'ha '.repeat(30_000)}</p>`;
  const anchors = anchor(page, document.body);
  const start = performance.now();
  for (let at = 0; at < 100; at++) anchors.rangesOf({ start: at * 3, end: at * 3 + 2 });
  expect(performance.now() - start).toBeLessThan(5_000);
});
