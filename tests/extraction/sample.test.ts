import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../lib/extraction/index';
import { likelyArticle } from '../../lib/extraction/likely-article';
import { parsePage } from '../../tools/page-dom';

const html = readFileSync(join(import.meta.dirname, '../pages/doubtful/alibaba-denial/page.html'), 'utf8');
const url = 'https://digest.example/alibabas-denial-addressing-allegations';
const page = parsePage(html, url);
const { article, elements, texts } = extract(page, url, '2026-11-23T00:00:00Z');
const furniture = (kind: string) => article.furniture.filter((f) => f.kind === kind);

describe('the sample page', () => {
  it('gives the eight paragraphs of the body and nothing else', () => {
    expect(article.blocks.map((b) => b.kind)).toEqual(Array(8).fill('paragraph'));
    expect(article.text.startsWith('In a jaw-dropping clash of global tech titans')).toBe(true);
    expect(article.text.endsWith("let's spark a debate!")).toBe(true);
    expect(elements.map((e) => e.localName)).toEqual(Array(8).fill('p'));
    expect(texts).toHaveLength(8);
  });

  it('is an article, without author and date', () => {
    expect(article.isArticle).toBe(true);
    expect(article.title).toBe("Alibaba's Denial: Addressing Allegations of Chinese Military Involvement (2026)");
    expect(article.byline).toEqual([]);
    expect(article.publishedAt).toBeNull();
    expect(article.modifiedAt).toBeNull();
    expect(article.metadata.authors).toContainEqual({ name: 'Ouida Strosin DO', kind: 'person', href: null, from: 'furniture' });
    expect(article.lang).toBe('en');
    expect(article.links).toEqual([]);
    expect(likelyArticle(page, url)).toBe(true);
  });

  it('keeps the furniture', () => {
    expect(furniture('references')).toEqual([{ kind: 'references', heading: 'References', text: 'References', fields: [], links: [] }]);
    expect(furniture('related').map((f) => f.text)).toEqual(['Top Articles', 'Latest Posts']);
    expect(furniture('recommendations').map((f) => f.text)).toEqual(['Recommended Articles']);
    expect(furniture('article-information')[0]?.fields).toEqual([
      { label: 'Author', value: 'Ouida Strosin DO' },
      { label: 'Last Updated', value: '' },
      { label: 'Views', value: '6128' },
      { label: 'Rating', value: '4.6 / 5 (56 voted)' },
      { label: 'Reviews', value: '87% of readers found this page helpful' },
    ]);
    expect(furniture('author-box')[0]?.fields.map((f) => f.label)).toEqual([
      'Name',
      'Birthday',
      'Address',
      'Phone',
      'Job',
      'Hobby',
      'Introduction',
    ]);
    expect(furniture('view-counter').map((f) => f.text)).toEqual(['Views: 6128']);
    expect(furniture('rating').map((f) => f.text)).toEqual([
      'Rating: 4.6 / 5 (56 voted)',
      'Reviews: 87% of readers found this page helpful',
    ]);
  });
});
