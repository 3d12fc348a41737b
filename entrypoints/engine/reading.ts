import { analyze, ENGINE, SCHEMA } from '../../lib/analysis/analyze';
import type { Article, PageCopy, Report, Rules } from '../../lib/analysis/types';
import { modelFiles } from '../../lib/browser/models';
import { keepReport, readReport } from '../../lib/browser/reports';
import type { PageDocument } from '../../lib/browser/serve';
import { readSettings } from '../../lib/browser/settings';
import { inTurn, type TabRecord, tabAddress, tabRecord, writeTabRecord } from '../../lib/browser/tab-records';
import { stillShows } from '../../lib/browser/toolbar';
import type { Answers, PageView } from '../../lib/contracts/messages';
import { rulesOf, type Settings } from '../../lib/contracts/settings';
import { extractFrom } from '../../lib/extraction/index';
import { interfaceWords } from './interface-words';
import { pageView } from './page-view';
import { pageWords } from './page-words';
import { paintReport } from './paint-report';
import { recollect } from './recollecting';

/**
 * A document's copy, as its reader script sent it, to what the page shows: from the store where nothing has changed, else
 * analysed and stored first. Asking again with the same copy gives the same answer and does no analysis twice, so a caller whose
 * worker died simply asks again. `at` is when the copy came, in ms since the epoch.
 */
export async function readCopy(copy: PageCopy, url: string, document: PageDocument, at = Date.now()): Promise<Answers['reader.page']> {
  if (new URL(url).origin !== new URL(document.url).origin) throw new Error('the page names another site');
  // On their way from the package while the article is found.
  void modelFiles();
  // On their way, too.
  const known = Promise.all([tabRecord(document.tabId), readSettings()]);
  const { article, elements, texts } = extractFrom(copy, url, new Date(at).toISOString());
  const [before, { settings }] = await known;
  const view = await readArticle(article, document, at, before, settings);
  if (!view) return null;
  const placed = { text: article.text, blocks: article.blocks.map(({ span }) => ({ span })) };
  return { view, place: { article: placed, elements, texts }, words: pageWords() };
}

async function readArticle(
  article: Article,
  { tabId, documentId, incognito }: PageDocument,
  at: number,
  before: TabRecord | null,
  settings: Settings,
): Promise<PageView | null> {
  const anyway = before?.anyway === true && before.url === article.url;
  const record: TabRecord = {
    status: 'working',
    url: article.url,
    documentId,
    incognito,
    anyway,
    key: null,
    report: null,
    reason: null,
    shown: null,
    at,
  };
  if (!article.isArticle && !anyway) {
    await note(tabId, record, { status: 'not-an-article' });
    await paintReport(tabId, article.url, null);
    return null;
  }
  const rules = rulesOf(settings, hostOf(article));
  const key = await reportKey(article, rules);
  const stored = incognito ? null : await readReport(key);
  if (!stored) await note(tabId, record, {});
  try {
    return await publish(tabId, record, key, stored ?? (await analyzeOnce(key, article, rules)), settings, stored !== null);
  } catch (error) {
    await writeTabRecord(tabId, { ...record, status: 'error', reason: error instanceof Error ? error.message : String(error) });
    throw error;
  }
}

/** Analyses the same article again under settings that have changed; null when it has left the tab. */
export async function readAgain(tabId: number, record: TabRecord, settings: Settings): Promise<PageView | null> {
  const before = record.report ?? (record.key === null ? null : await readReport(record.key));
  if (!before || !(await stillShows(tabId, record.url))) return null;
  // What was saved, or made of a selection, stays as it was made.
  if (record.shown) return pageView('', before, settings, interfaceWords());
  const { article } = before;
  const rules = rulesOf(settings, hostOf(article));
  const key = await reportKey(article, rules);
  const stored = record.incognito ? null : await readReport(key);
  const report = stored ?? (await analyzeOnce(key, article, rules));
  return publish(tabId, record, key, report, settings, stored !== null);
}

/** Stores a report unless it is, notes it for its tab, paints the toolbar; answers what its page shows. */
async function publish(
  tabId: number,
  record: TabRecord,
  key: string,
  report: Report,
  settings: Settings,
  stored: boolean,
): Promise<PageView> {
  const kept = stored || (!record.incognito && (await keepReport(key, report, settings.keep)));
  const status = report.score ? 'ready' : 'not-enough';
  const view = pageView(key, report, settings, interfaceWords());
  if (!(await note(tabId, record, { status, key, report: kept ? null : report, reason: null, at: Date.now() }))) return view;
  // The page does not wait for the toolbar, and nobody for the memory: views hear of it when it is there.
  void paintReport(tabId, report.article.url, report).then(() => recollect(tabId, record, key, report, settings));
  return view;
}

function hostOf({ url }: Article): string | null {
  return URL.canParse(url) ? new URL(url).hostname : null;
}

/** Notes for a tab what has come of its reading; false where that is of no use any more. */
function note(tabId: number, record: TabRecord, news: Partial<TabRecord>): Promise<boolean> {
  return inTurn(tabId, async () => {
    if (await isOvertaken(tabId, record)) return false;
    await writeTabRecord(tabId, { ...record, ...news });
    return true;
  });
}

/** True when the reader has asked for another report in the page while this one was on its way, or the tab has gone on to another page. */
async function isOvertaken(tabId: number, { at, url }: TabRecord): Promise<boolean> {
  const now = await tabRecord(tabId);
  if (now?.shown != null && now.at >= at) return true;
  // Hidden from us, it may be the same.
  return (await tabAddress(tabId)) !== null && !(await stillShows(tabId, url));
}

/** Names a report by everything that it depends on: address, content, rules, engine. Hexadecimal SHA-256. */
async function reportKey(article: Article, rules: Rules): Promise<string> {
  const { retrievedAt: _, ...content } = article;
  const bytes = new TextEncoder().encode(JSON.stringify([SCHEMA, ENGINE, content, rules]));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const underWay = new Map<string, Promise<Report>>();

/** One analysis for all who ask for the same report while it is being made. */
function analyzeOnce(key: string, article: Article, rules: Rules): Promise<Report> {
  let work = underWay.get(key);
  if (!work) {
    work = modelFiles().then((files) => analyze(article, files, rules));
    underWay.set(key, work);
    const done = () => underWay.delete(key);
    work.then(done, done);
  }
  return work;
}
