import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../lib/analysis/types';
import type { Expected } from '../pages/expected';
import type { Driver, Realm } from './driver';

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

/** A document of the extension's own that does nothing by itself, from which its stores can be read. */
export const OWN_PAGE = 'manifest.json';

/** Every report on disk, read in a document of the extension's own. */
export async function storedReports(own: Realm): Promise<Report[]> {
  const reports = await own.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('reports');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      if (!db.objectStoreNames.contains('reports')) { db.close(); resolve([]); return; }
      const reading = db.transaction('reports').objectStore('reports').getAll();
      reading.onsuccess = () => { db.close(); resolve(reading.result); };
    };
  })`);
  // The extension wrote them; the tests look at what they hold.
  return reports as Report[];
}

/** Everything that storage.session holds of tabs. */
export async function tabRecords(own: Realm): Promise<Record<string, { status: string; url: string; key: string | null }>> {
  const all = await own.evaluate(
    `(globalThis.browser ?? chrome).storage.session.get().then((all) => Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('tab:'))))`,
  );
  // The extension wrote them; the tests look at what they hold.
  return all as Record<string, { status: string; url: string; key: string | null }>;
}

/** True when one element that we added stands at the end of the page's document. */
export const HAS_OUR_ELEMENT = 'document.documentElement.lastElementChild.localName.includes("-")';

/** Waits for the badge that appears by itself. */
export async function toolbarTextSoon(
  driver: Driver,
  url: string,
  until: (q: () => Promise<string | null>, patience?: number) => Promise<string | undefined>,
  patience = 10_000,
): Promise<string> {
  return (await until(() => driver.toolbarText(url), patience)) ?? '';
}
