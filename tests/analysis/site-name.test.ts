import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/analysis/article-from-text';
import { publisherTable } from '../../lib/analysis/data/publishers';
import { withSiteName } from '../../lib/analysis/site-name';

const table = publisherTable('Verdens Gang|*VG|vg.no|pNO|\nNikkei||nikkei.com|pJP|\nThe Daily Bugle||bugle.example|pUS|', []);
const named = (url: string, siteName: string | null) =>
  withSiteName({ ...articleFromText('Text.', { url, retrievedAt: '2026-01-01T00:00:00Z' }), siteName }, table).siteName;

describe('the outlet of a page', () => {
  it.each([
    ['https://www.vg.no/a', 'VG', 'Verdens Gang'],
    ['https://www.nikkei.com/a', '日本経済新聞', 'Nikkei'],
    ['https://bugle.example/a', null, 'The Daily Bugle'],
    ['https://bugle.example/a', 'bugle.example', 'The Daily Bugle'],
    ['https://sport.bugle.example/a', 'www.bugle.example', 'The Daily Bugle'],
  ])('%s called %s is %s', (url, given, name) => {
    expect(named(url, given)).toBe(name);
  });

  it.each([
    ['https://bugle.example/a', 'Bugle Sport'],
    ['https://other.example/a', 'VG'],
    ['https://other.example/a', null],
    ['https://notbugle.example/a', null],
  ])('%s called %s stays so', (url, given) => {
    expect(named(url, given)).toBe(given);
  });
});
