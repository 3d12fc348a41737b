import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Expected } from '../pages/expected';

const FOLDER = join(import.meta.dirname, '..', 'pages', 'doubtful', 'alibaba-denial');

/** The sample article's page and what a careful reader finds there. */
export const SAMPLE = readFileSync(join(FOLDER, 'page.html'), 'utf8');
// Our own file; `compare` reads it.
export const EXPECTED = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Expected;
/** Where the sample is served: an address as such sites have them. */
export const SAMPLE_PATH = '/article/alibaba-s-denial-addressing-allegations-of-chinese-military-involvement-2026';

/** A page that is no article: a listing with prices. */
export const SHOP = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Garden chairs</title>
<meta property="og:type" content="website"></head><body><h1>Garden chairs</h1><ul>
${Array.from({ length: 24 }, (_, n) => `<li><a href="/p/${n}">Folding chair ${n}</a> <b>€ ${19 + n}.90</b> <button>Add to basket</button></li>`).join('\n')}
</ul><p>Delivery takes three to five days. Returns are free for thirty days after the chair has arrived.</p></body></html>`;

/** True when one element that we added stands at the end of the page's document. */
export const HAS_OUR_ELEMENT = 'document.documentElement.lastElementChild.localName.includes("-")';
