import { describe, expect, it } from 'vitest';
import type { Article } from '../../lib/analysis/types';
import { extract } from '../../lib/extraction/index';
import { parsePage } from '../../tools/page-dom';

const url = 'https://www.gazette.example/city/market-hall-burns-down-in-the-night';
const BODY = [1, 2, 3, 4, 5]
  .map(
    (n) =>
      `<p>The market hall of the old town burned down in the night, and the fire brigade said that ${n} of its engines fought the flames until the morning.</p>`,
  )
  .join('');

function read({ head = '', top = '', end = '' }: { head?: string; top?: string; end?: string }): Article {
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><article>${top}<div class="body">${BODY}</div></article>${end}</body></html>`;
  return extract(parsePage(html, url), url, '2026-03-06T00:00:00Z').article;
}

describe('headline and site', () => {
  it('takes no half of a headline for the site’s name', () => {
    const whole = 'Market hall burns down – and nobody saw it coming';
    const { title, siteName } = read({ head: `<title>${whole}</title>`, top: `<h1>${whole}</h1>` });
    expect(title).toBe(whole);
    expect(siteName).not.toBe('and nobody saw it coming');
  });

  it('prefers the headline that goes on where the declared one is cut', () => {
    const { title } = read({
      head: '<title>Market hall burns down</title><meta property="og:title" content="Market hall burns down">',
      top: '<h1>Market hall burns down – traders lose everything</h1>',
    });
    expect(title).toBe('Market hall burns down – traders lose everything');
  });

  it('leaves out the small line over the headline where the markup names both', () => {
    const parts = (over: string, own: string) =>
      `<h1><span class="${over}">Harbour</span><span>: </span><span class="${own}">The crane that nobody wanted</span></h1>`;
    const head =
      '<title>Harbour: The crane that nobody wanted</title><meta property="og:title" content="Harbour: The crane that nobody wanted">';
    expect(read({ head, top: parts('story__kicker', 'story__title') }).title).toBe('The crane that nobody wanted');
    expect(read({ head, top: parts('', 'story__title') }).title).toBe('Harbour: The crane that nobody wanted');
  });

  it('takes no crumb for the headline', () => {
    const { title } = read({
      head: '<title>Fire in the old town</title><meta property="og:title" content="What the night of the fire was like">',
      top: '<div class="breadcrumbs"><h1>Fire in the old town</h1></div><h2>What the night of the fire was like</h2>',
    });
    expect(title).toBe('What the night of the fire was like');
  });
});

describe('printed date', () => {
  it('is found under the headline before a long row of buttons', () => {
    const buttons = Array.from({ length: 40 }, (_, i) => `<li>Share with friend ${i}</li>`).join('');
    const top = `<h1>Market hall burns down in the night</h1><div class="date" data-datetime="24 May 2019">24 May 2019</div><ul class="sharetools">${buttons}</ul>`;
    expect(read({ head: '<title>Market hall burns down in the night</title>', top }).publishedAt).toBe('2019-05-24');
    // Declared in other words than the page prints.
    const other = '<meta property="og:title" content="Market hall ‘burns down’: fire in the night">';
    expect(read({ head: other, top }).publishedAt).toBe('2019-05-24');
  });
});

describe('author box', () => {
  const top = '<h1>Market hall burns down in the night</h1>';
  const boxes = (heading: string) =>
    read({ top, end: `<div class="box"><h3>${heading}</h3><p>Jane Roe writes from her garden and keeps bees.</p></div>` }).furniture.filter(
      ({ kind }) => kind === 'author-box',
    );

  it.each(['About the author', 'About Jane Roe', 'Meet Jane R. Roe', 'ABOUT JANE ROE', 'About Ezekiel Hamill MD'])(
    'is kept under “%s”',
    (heading) => {
      expect(boxes(heading)[0]).toMatchObject({ heading, text: `${heading}\nJane Roe writes from her garden and keeps bees.` });
    },
  );

  it.each(['About us', 'About The Gazette', 'About this story', 'Meet the team'])('is not what stands under “%s”', (heading) => {
    expect(boxes(heading)).toEqual([]);
  });
});

describe('article or not', () => {
  const top = '<h1>Market hall burns down in the night</h1>';

  it('takes a report that declares nothing', () => {
    expect(read({ head: '<title>Market hall burns down in the night</title>', top })).toMatchObject({ isArticle: true, isNews: true });
  });

  it('takes no page of a firm about itself', () => {
    const plain = `<!doctype html><html lang="en"><body><h1>Our market hall services</h1>${[1, 2, 3, 4, 5].map((n) => `<p>We plan your stall, we build it in ${n} days and we support you with our customers, features and free tips for the whole season.</p>`).join('')}</body></html>`;
    const { article } = extract(parsePage(plain, 'https://firm.example/services'), 'https://firm.example/services', '2026-03-06T00:00:00Z');
    expect(article.isArticle).toBe(false);
  });
});
