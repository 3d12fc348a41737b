import { readFileSync } from 'node:fs';
import { extract } from '../../lib/extraction/index';
import { parsePage } from '../../tools/page-dom';

const URL_OF_SAMPLE = 'https://daily-digest.example/alibaba-denial';

/** The sample page's article, as the reader script would send it. */
export function sampleArticle() {
  const html = readFileSync('tests/pages/doubtful/alibaba-denial/page.html', 'utf8');
  return extract(parsePage(html, URL_OF_SAMPLE), URL_OF_SAMPLE, '2026-11-23T00:00:00Z').article;
}
