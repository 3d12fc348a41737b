import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, drive, type Popup, type Realm, until } from '../../tools/driver';
import { type PageServer, servePages } from '../../tools/page-server';
import { OWN_PAGE } from '../../tools/stores';

const PATH = '/2026/airline-northwind-is-said-to-have-sold-the-data-of-its-passengers';
/** An invented article that retells: one link out of an AI chat, one to a front page, an agency and a post without any. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Airline Northwind is said to have sold the data of its passengers</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="Daily Lantern">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Airline Northwind is said to have sold the data of its passengers","datePublished":"2026-11-20T08:00:00Z"}</script>
</head><body><article><h1>Airline Northwind is said to have sold the data of its passengers</h1>
<p>The airline Northwind sold the seat data of its passengers to brokers for two years, the <a href="https://www.bbc.com/news/articles/northwind-seat-data?utm_source=chatgpt.com">BBC reported in a long article</a> that names four of the brokers and what they paid for it.</p>
<p>The <a href="https://www.theguardian.com/">Guardian</a> reported on Tuesday that the regulator of the country had known of it since the spring of last year and had asked nobody.</p>
<p>A spokesperson for the airline told AFP that the claims are “completely invented and absurd”, and that no passenger had ever complained about it.</p>
<p>Minister Kari Holm wrote on X that the state “never asked any carrier for the data of its passengers”, which the opposition in parliament does not believe.</p>
<p>Critics argue that such denials are worth little as long as nobody has seen the contracts between the airline and the four brokers that are named.</p>
</article></body></html>`;

describe.each(['chromium', 'firefox'] as const)('references in the popup, in %s', (name) => {
  let server: PageServer;
  let driver: Driver;
  let own: Realm;

  beforeAll(async () => {
    server = await servePages({ [PATH]: PAGE });
    driver = await drive(name, { permitted: true });
    own = await driver.own(OWN_PAGE);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  const textOf = async (popup: Popup, selector: string) =>
    String(await popup.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((each) => each.textContent).join('\\n')`));
  /** Opens a tab of the popup. */
  async function openTab(popup: Popup, tab: number): Promise<void> {
    const button = `document.querySelectorAll('[role=tab]')[${tab}]`;
    await popup.evaluate(`${button}.click()`);
    expect(await until(async () => (await popup.evaluate(`${button}.ariaSelected`)) === 'true')).toBe(true);
  }
  /** Opens a tab of the popup and every row in turn, and gives what stands in them. */
  async function rows(popup: Popup, tab: number): Promise<string[]> {
    await openTab(popup, tab);
    const count = Number(await popup.evaluate(`document.querySelectorAll('[role=tabpanel] .row').length`));
    expect(count).toBeGreaterThan(0);
    const texts: string[] = [];
    for (let at = 0; at < count; at++) {
      const row = `document.querySelectorAll('[role=tabpanel] .row')[${at}]`;
      await popup.evaluate(`${row}.querySelector('[aria-expanded=false]')?.click()`);
      texts.push(String(await until(async () => popup.evaluate(`${row}.querySelector('.row-actions') && ${row}.textContent`))));
    }
    return texts;
  }
  async function open(): Promise<Popup> {
    const url = server.origin + PATH;
    const page = await driver.open(url);
    expect(await until(() => driver.toolbarText(url))).toBeTruthy();
    const popup = await driver.clickToolbar(page);
    expect(await until(async () => (await popup.text()).includes('AFP'))).toBe(true);
    return popup;
  }

  it('say what is linked and to what kind of place, what loosely, what not, and the way', async () => {
    const popup = await open();
    const sources = await rows(popup, 0);
    expect(sources.find((text) => text.includes('spokesperson'))).toMatch(/this page.*AFP/);
    const references = await rows(popup, 1);
    const row = (words: string) => references.find((text) => text.startsWith(words)) ?? references.find((text) => text.includes(words));
    expect(row('AFP')).toContain('named, not linked');
    expect(row('The Guardian')).toContain('linked loosely');
    expect(row('The Guardian')).toContain('news report');
    expect(row('BBC')).toContain('copied from an AI chat');
    await popup.evaluate(`document.querySelector('.grade').click()`);
    const figures = await until(async () => textOf(popup, '.ledger .figures'));
    for (const words of [
      'Statements with a source',
      'Independent sources',
      'Named · role only · vague',
      'At second hand',
      'First source named in paragraph',
    ])
      expect(figures).toContain(words);
    await popup.close();
  });

  it('does what was asked of it before it could: two keys, a click', async () => {
    const popup = await open();
    await popup.evaluate(`(() => {
      for (const key of ['ArrowRight', 'ArrowLeft'])
        document.querySelector('[role=tab][aria-selected=true]').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      document.querySelector('[role=tabpanel] .row [aria-expanded=false]').click();
    })()`);
    const opened = `document.querySelectorAll('[role=tab]')[0].ariaSelected === 'true' && document.querySelectorAll('.row-actions').length`;
    expect(await until(async () => (await popup.evaluate(opened)) === 1)).toBe(true);
    await popup.close();
  });

  it('copies a citation, with what writes it loaded only then', async () => {
    const popup = await open();
    await rows(popup, 1);
    const button = (words: string) =>
      `[...document.querySelectorAll('.row-actions button')].find((each) => each.textContent.trim() === ${JSON.stringify(words)})`;
    await popup.evaluate(`(window.copied = [], window.navigator.clipboard.writeText = async (text) => void window.copied.push(text), 0)`);
    await popup.evaluate(`${button('Copy citation')}.click()`);
    expect(await until(async () => popup.evaluate(`${button('BibTeX')} !== undefined`))).toBe(true);
    const soFar = async () => (await popup.evaluate('window.copied')) as string[];
    for (const [at, format] of ['BibTeX', 'CSL-JSON', 'RIS', 'Wikipedia'].entries()) {
      await popup.evaluate(`${button(format)}.click()`);
      expect(await until(async () => (await soFar()).length === at + 1)).toBe(true);
    }
    const copied = await soFar();
    expect(copied.every((text) => text.includes('https://www.bbc.com/news/articles/northwind-seat-data'))).toBe(true);
    expect(copied.map((text) => text.trim().slice(0, 5))).toEqual(['@arti', '[\n  {', 'TY  -', '{{cit']);
    await popup.close();
  });

  it('searches with the engine that the reader chose', async () => {
    const addresses = async () => {
      const popup = await open();
      await openTab(popup, 1);
      await popup.evaluate(`document.querySelector('[role=tabpanel] .row [aria-expanded=false]').click()`);
      const found = await until(async () => {
        const all = (await popup.evaluate(`[...document.querySelectorAll('.find-it a')].map((link) => link.href)`)) as string[];
        return all.length > 0 && all;
      });
      await popup.close();
      return found ?? [];
    };
    for (const address of await addresses()) expect(address).toMatch(/^https:\/\/duckduckgo\.com\/\?q=/);
    const options = await driver.own('options.html#data');
    const choice = `[...document.querySelectorAll('select')].find((each) => [...each.options].some((option) => option.text === 'Ecosia'))`;
    expect(await until(async () => (await options.evaluate(`${choice} !== undefined`)) === true)).toBe(true);
    await options.evaluate(
      `(${choice}.value = 'https://www.ecosia.org/search?q=%s', ${choice}.dispatchEvent(new Event('change', { bubbles: true })), 0)`,
    );
    const stored = `(globalThis.browser ?? chrome).storage.local.get('settings').then(({ settings }) => settings?.search)`;
    expect(await until(async () => (await own.evaluate(stored)) === 'https://www.ecosia.org/search?q=%s')).toBe(true);
    await options.close();
    for (const address of await addresses()) expect(address).toMatch(/^https:\/\/www\.ecosia\.org\/search\?q=/);
  });

  it('knows an outlet that the reader has added', async () => {
    const options = await driver.own('options.html#lists');
    const fields = `[...document.querySelectorAll('.own-outlet input')]`;
    expect(await until(async () => (await options.evaluate(`${fields}.length`)) === 3)).toBe(true);
    for (const [at, words] of ['Lantern Wire', 'LW', 'https://www.theguardian.com/international'].entries())
      await options.evaluate(
        `(${fields}[${at}].value = ${JSON.stringify(words)}, ${fields}[${at}].dispatchEvent(new Event('input', { bubbles: true })), 0)`,
      );
    const add = `[...document.querySelectorAll('.own-outlet button')].find((each) => !each.disabled)`;
    expect(await until(async () => (await options.evaluate(`${add} !== undefined`)) === true)).toBe(true);
    await options.evaluate(`${add}.click()`);
    const stored = `(globalThis.browser ?? chrome).storage.local.get('settings').then(({ settings }) => JSON.stringify(settings?.publishers?.map(({ name, aliases, domains }) => [name, aliases, domains])))`;
    expect(await until(async () => (await own.evaluate(stored)) === '[["Lantern Wire",["LW"],["theguardian.com"]]]')).toBe(true);
    await options.close();
  });
});
