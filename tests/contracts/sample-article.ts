import { readFileSync } from 'node:fs';
import { extract } from '../../lib/extraction/index';
import { copyAtOnce } from '../../lib/extraction/page-copy';
import { parsePage } from '../../tools/page-dom';

const URL_OF_SAMPLE = 'https://daily-digest.example/alibaba-denial';

/** The sample page's copy, as the reader script would send it. */
export function samplePage() {
  return copyAtOnce(sampleDocument()).copy;
}

/** The sample page's article, as the worker finds it. */
export function sampleArticle() {
  return extract(sampleDocument(), URL_OF_SAMPLE, '2026-11-23T00:00:00Z').article;
}

function sampleDocument(): Document {
  return parsePage(readFileSync('tests/pages/doubtful/alibaba-denial/page.html', 'utf8'), URL_OF_SAMPLE);
}
