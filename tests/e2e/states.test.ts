import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINE } from '../../lib/analysis/analyze';
import { reportSchema } from '../../lib/contracts/saved-report';
import { type Driver, drive, type Realm, until } from '../../tools/driver';
import { type PageServer, servePages } from '../../tools/page-server';
import { annotationCollection, parseCsv, parseMarkdown } from '../share/formats';
import { SAMPLE, SAMPLE_PATH, SHOP } from './sample';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const LOAD_AXE = `(() => { ${AXE}\nreturn 0; })()`;
/** Rules that are broken in the document, each with the first element that breaks it. */
const BROKEN = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 200)))`;

const paragraphs = (text: string) => Array.from({ length: 8 }, (_, at) => `<p>${text} (${at + 1})</p>`).join('\n');
const OPINION = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The harbour deserves better</title>
<meta property="og:type" content="article"><script type="application/ld+json">{"@context":"https://schema.org","@type":"OpinionNewsArticle","headline":"The harbour deserves better","author":{"@type":"Person","name":"Ann Miller"},"datePublished":"2026-11-20"}</script></head>
<body><article><h1>The harbour deserves better</h1><p>By Ann Miller</p>${paragraphs('I have lived by the harbour for forty years, and I think that the council has no plan. The mayor told the Lantern Bay Herald on Monday that the port would be sold, and I believe that this is wrong.')}</article></body></html>`;
const GERMAN = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Hafen bleibt geschlossen</title><meta property="og:type" content="article"></head>
<body><article><h1>Hafen bleibt bis März geschlossen</h1><p>Von Eva Braunfeld, 20. November 2026</p>${paragraphs('Der Hafen der Stadt bleibt nach Angaben der Behörde bis März geschlossen. „Wir können die Brücke nicht früher öffnen“, sagte die Leiterin des Hafenamtes, Maria Keller, am Montag vor der Presse.')}</article></body></html>`;
const OPINION_PATH = '/opinion/the-harbour-deserves-better-2026';
const SECOND_PATH = '/article/a-second-denial-addressing-allegations-of-military-involvement-2026';
const GERMAN_PATH = '/nachrichten/hafen-bleibt-bis-maerz-geschlossen';
const TEXT = 'document.body.textContent';
const press = (words: string) =>
  `[...document.querySelectorAll('button')].find((each) => each.textContent.includes(${JSON.stringify(words)})).click()`;
/** What the links of the four checks search for. */
const SEARCHES = `[...document.querySelectorAll('.sift a')].map(({ href }) => new URL(href).searchParams.get('q'))`;
/** Notes what is saved and copied instead of giving it to the system. */
const CATCH = `(() => {
  globalThis.caught = [];
  URL.createObjectURL = (blob) => { caught.push(blob); return 'blob:caught'; };
  URL.revokeObjectURL = () => {};
  HTMLAnchorElement.prototype.click = function () { caught.push(this.download); };
  navigator.clipboard.writeText = async (text) => { caught.push(text); };
})()`;

describe.each(['chromium', 'firefox'] as const)('each state of the side panel, in %s', (name) => {
  let server: PageServer;
  let driver: Driver;
  let panel: Realm;

  beforeAll(async () => {
    server = await servePages({
      [SAMPLE_PATH]: SAMPLE,
      [SECOND_PATH]: SAMPLE,
      '/garden/chairs': SHOP,
      [OPINION_PATH]: OPINION,
      [GERMAN_PATH]: GERMAN,
      '/minutes.txt': { html: 'The mayor said that it was false.', headers: { 'content-type': 'text/plain' } },
    });
    driver = await drive(name, { permitted: true });
    panel = await driver.own('sidepanel.html');
    await panel.evaluate(LOAD_AXE);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  const says = (words: RegExp) => until(async () => words.test(String(await panel.evaluate(TEXT))));
  /** Shows the page in front in the panel, which follows the tab that the reader looks at. */
  const look = async (path: string) => {
    const page = await driver.open(server.origin + path);
    await page.bringToFront();
    return page;
  };
  const record = (path: string, status: string) =>
    panel.evaluate(`(async (api) => {
      const tab = (await api.tabs.query({})).findLast(({ url }) => url && new URL(url).pathname === ${JSON.stringify(path)});
      await api.storage.session.set({ ['tab:' + tab.id]: { status: ${JSON.stringify(status)}, url: tab.url, documentId: null, incognito: false,
        anyway: false, key: null, report: null, reason: 'no answer', shown: null, at: Date.now() } });
    })(globalThis.browser ?? chrome)`);

  it('a report, in each of its lists and unfolded', async () => {
    const page = await look(SAMPLE_PATH);
    expect(await says(/none can be followed/)).toBe(true);
    for (const at of [0, 1, 2, 3]) {
      await panel.evaluate(`document.querySelectorAll('[role=tab]')[${at}].click()`);
      await panel.evaluate(`[document.querySelector('.row-head')?.click(), document.querySelector('details')?.setAttribute('open', '')]`);
      await until(async () => (await panel.evaluate(`document.querySelectorAll('[role=tab]')[${at}].ariaSelected`)) === 'true');
      expect(await panel.evaluate(BROKEN)).toEqual([]);
      if (at === 1)
        expect(await panel.evaluate(SEARCHES)).toEqual(['"Daily Digest"', expect.stringContaining('Alibaba'), expect.any(String)]);
    }
    await panel.evaluate(`document.querySelectorAll('[role=tab]')[2].click()`);
    const rows = async () => Number(await panel.evaluate(`document.querySelectorAll('.row').length`));
    await until(async () => (await panel.evaluate(`document.querySelectorAll('.filter').length`)) === 3);
    const all = await rows();
    for (const at of [0, 1, 2]) {
      await panel.evaluate(`document.querySelectorAll('.filter')[${at}].click()`);
      expect(await until(async () => (await panel.evaluate(`document.querySelectorAll('.filter')[${at}].ariaPressed`)) === 'true')).toBe(
        true,
      );
      const counted = Number(await panel.evaluate(`document.querySelectorAll('.filter .count')[${at}].textContent`));
      expect(await panel.evaluate(`document.querySelector('.rows').children.length`)).toBe(counted);
      expect(await rows()).toBeLessThan(all);
      expect(await panel.evaluate(BROKEN)).toEqual([]);
      await panel.evaluate(`document.querySelectorAll('.filter')[${at}].click()`);
      expect(await until(async () => (await rows()) === all)).toBe(true);
    }
    await panel.evaluate(`document.querySelector('.grade').click()`);
    expect(await says(/How sure are we/)).toBe(true);
    expect(await panel.evaluate(BROKEN)).toEqual([]);
    await page.close();
  });

  it('a file, and a page without an address of its own', async () => {
    const page = await look('/minutes.txt');
    expect(await says(/This is a file, not a web page/)).toBe(true);
    expect(await panel.evaluate(BROKEN)).toEqual([]);
    await page.close();
    const other = await look('/garden/chairs');
    expect(await says(/does not look like a news article/)).toBe(true);
    await other.evaluate(`setTimeout(() => (location.href = URL.createObjectURL(new Blob(['<p>Of no page'], { type: 'text/html' }))), 0)`);
    expect(await says(/browser keeps this page/)).toBe(true);
    await other.close();
  });

  it('“this is wrong”: hides the row, can be taken back, and hands on a note', async () => {
    const page = await look(SAMPLE_PATH);
    expect(await says(/none can be followed/)).toBe(true);
    await panel.evaluate(CATCH);
    await panel.evaluate(`document.querySelectorAll('[role=tab]')[2].click()`);
    await until(async () => (await panel.evaluate(`document.querySelectorAll('.row-head').length`)) !== 0);
    await panel.evaluate(`document.querySelector('.row-head').click()`);
    await until(async () => /This is wrong/.test(String(await panel.evaluate(TEXT))));
    await panel.evaluate(press('This is wrong'));
    expect(await says(/Hidden here; nothing was sent/)).toBe(true);
    expect(await panel.evaluate(BROKEN)).toEqual([]);
    await panel.evaluate(press('Save it as a file'));
    const note = await until(() => panel.evaluate(`caught[0]?.text().then((text) => text)`) as Promise<string | null>);
    expect(note).toContain(server.origin + SAMPLE_PATH);
    expect(note).toMatch(/Says Who \d+\.\d+\.\d+, standard rules/);
    await panel.evaluate(press('Undo'));
    expect(await until(async () => !/nothing was sent/.test(String(await panel.evaluate(TEXT))))).toBe(true);
    await page.close();
  });

  it('each export from the menu, held to its schema', async () => {
    const page = await look(SAMPLE_PATH);
    expect(await says(/none can be followed/)).toBe(true);
    await panel.evaluate(CATCH);
    const saved: Record<string, string> = {};
    for (const [at, kind] of ['copied', 'md', 'html', 'csv', 'jsonld', 'json'].entries()) {
      await panel.evaluate(`caught.length = 0`);
      await panel.evaluate(press('Share'));
      await until(async () => (await panel.evaluate(`document.querySelectorAll('[role=menuitem]').length`)) === 6);
      if (at === 0) expect(await panel.evaluate(BROKEN)).toEqual([]);
      await panel.evaluate(`document.querySelectorAll('[role=menuitem]')[${at}].click()`);
      const text = await until(
        () =>
          panel.evaluate(
            `caught[0] === undefined ? null : typeof caught[0] === 'string' ? caught[0] : caught[0].text()`,
          ) as Promise<string>,
      );
      saved[kind] = text ?? '';
      if (at > 0) expect(await panel.evaluate(`caught[1]`)).toMatch(new RegExp(`^says-who-.+\\.${kind}$`));
    }
    const address = server.origin + SAMPLE_PATH;
    for (const text of Object.values(saved)) for (const part of [address, ENGINE]) expect(text).toContain(part);
    expect(saved.copied).toBe(saved.md);
    expect(reportSchema.safeParse(JSON.parse(saved.json ?? '')).success).toBe(true);
    expect(annotationCollection.safeParse(JSON.parse(saved.jsonld ?? '')).success).toBe(true);
    const [head = [], ...records] = parseCsv(saved.csv ?? '');
    expect(records.length).toBeGreaterThan(20);
    for (const line of records) expect(line).toHaveLength(head.length);
    expect(parseMarkdown(saved.md ?? '').filter(({ kind }) => kind === 'item').length).toBeGreaterThan(20);
    expect(saved.html).toMatch(/^<!doctype html>/);
    expect(saved.html).not.toMatch(/<script|javascript:/i);
    await page.close();
  });

  it.each([
    ['no article', '/garden/chairs', /does not look like a news article/],
    ['not enough to judge', OPINION_PATH, /this is an opinion piece/],
    ['another language', GERMAN_PATH, /reads English so far\. This text was not searched/],
  ])('%s', async (_, path, words) => {
    const page = await look(path);
    expect(await says(words)).toBe(true);
    expect(await panel.evaluate(BROKEN)).toEqual([]);
    await page.close();
  });

  it('an error, and work that goes on', async () => {
    const page = await look('/garden/chairs');
    expect(await says(/does not look like a news article/)).toBe(true);
    await record('/garden/chairs', 'error');
    expect(await says(/Something went wrong.*Reason: no answer/)).toBe(true);
    expect(await panel.evaluate(BROKEN)).toEqual([]);
    await record('/garden/chairs', 'working');
    expect(await says(/Reading this page/)).toBe(true);
    expect(await panel.evaluate(`document.querySelector('[role=status]') !== null`)).toBe(true);
    expect(await panel.evaluate(BROKEN)).toEqual([]);
    await page.close();
  });

  it('a page that the browser keeps to itself', async () => {
    const page = await driver.openRestricted();
    await page.bringToFront();
    expect(await says(/browser keeps this page/)).toBe(true);
    expect(await panel.evaluate(BROKEN)).toEqual([]);
    await page.close();
  });

  it('what is called wrong is hidden here, on its site or everywhere, and comes back', async () => {
    const elsewhere = server.origin.replace('127.0.0.1', 'localhost');
    const visit = async (address: string) => {
      const page = await driver.open(address);
      await page.bringToFront();
      const host = new URL(address).hostname;
      expect(await until(async () => (await panel.evaluate(`document.querySelector('.report') !== null`)) === true)).toBe(true);
      await panel.evaluate(`document.querySelectorAll('[role=tab]')[2].click()`);
      expect(await says(/Warnings/), host).toBe(true);
      return page;
    };
    /** Calls a warning wrong; answers its name. */
    const call = async (row: number, ...then: string[]) => {
      await until(async () => (await panel.evaluate(`document.querySelectorAll('.row-head').length`)) !== 0);
      const called = String(await panel.evaluate(`document.querySelectorAll('.row-name')[${row}].textContent`));
      await panel.evaluate(`document.querySelectorAll('.row-head')[${row}].click()`);
      for (const words of ['This is wrong', ...then]) {
        await until(async () => String(await panel.evaluate(TEXT)).includes(words));
        await panel.evaluate(press(words));
      }
      return called;
    };
    const hidden = (count: number) =>
      until(async () => (/(\d+) entr(?:y|ies) hidden by you/.exec(String(await panel.evaluate(TEXT)))?.[1] ?? '0') === String(count));
    const first = await visit(server.origin + SAMPLE_PATH);
    await call(0);
    await first.close();
    const second = await visit(server.origin + SECOND_PATH);
    expect(await hidden(0)).toBe(true);
    await call(1, 'Hide on this site');
    await second.close();
    const again = await visit(server.origin + SAMPLE_PATH);
    expect(await hidden(2)).toBe(true);
    await again.close();
    const other = await visit(elsewhere + SAMPLE_PATH);
    expect(await hidden(0)).toBe(true);
    await call(2, 'Hide everywhere');
    await other.close();
    const last = await visit(server.origin + SAMPLE_PATH);
    expect(await hidden(3)).toBe(true);
    const back = await call(0, 'Hide everywhere', 'Undo');
    expect(await until(async () => (await panel.evaluate(`document.querySelector('.row-name').textContent`)) === back)).toBe(true);
    await last.close();
    const end = await visit(elsewhere + SECOND_PATH);
    expect(await hidden(1)).toBe(true);
    await end.close();
  });
});

describe.each(['chromium', 'firefox'] as const)('a side panel without a permission, in %s', (name) => {
  it('says what to press', async () => {
    const server = await servePages({ [SAMPLE_PATH]: SAMPLE });
    const driver = await drive(name, { permitted: false });
    const panel = await driver.own('sidepanel.html');
    const page = await driver.open(server.origin + SAMPLE_PATH);
    await page.bringToFront();
    expect(await until(async () => /Not allowed to read this page yet/.test(String(await panel.evaluate(TEXT))))).toBe(true);
    await panel.evaluate(LOAD_AXE);
    expect(await panel.evaluate(BROKEN)).toEqual([]);
    // The browser's own pages are told from those that may be asked for, although their address is hidden; so are ours.
    const isRestricted = () => until(async () => /browser keeps this page/.test(String(await panel.evaluate(TEXT))));
    const restricted = await driver.openRestricted();
    await restricted.bringToFront();
    expect(await isRestricted()).toBe(true);
    await page.bringToFront();
    expect(await until(async () => /Not allowed to read this page yet/.test(String(await panel.evaluate(TEXT))))).toBe(true);
    const ours = await driver.own('options.html');
    await ours.evaluate(
      '(async (api) => void (await api.tabs.update((await api.tabs.getCurrent()).id, { active: true })))(globalThis.browser ?? chrome)',
    );
    expect(await isRestricted()).toBe(true);
    await driver.close();
    await server.close();
  });
});
