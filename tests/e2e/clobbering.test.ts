import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../lib/analysis/types';
import { type Driver, drive, type Realm, until } from '../../tools/driver';
import { type PageServer, servePages } from '../../tools/page-server';
import { OWN_PAGE, reportOn } from '../../tools/stores';
import { HAS_OUR_ELEMENT } from './sample';

/** How many names stand in one page; `CLOBBER=single` gives each a page of its own. */
const TOGETHER = process.env.CLOBBER === 'single' ? 1 : 40;
const PATH = '/article/minister-calls-the-report-false';
const SENTENCE =
  'The minister said on Tuesday that the report, which was published by the agency, “was completely false”, according to two people familiar with the matter. ';

/** Elements whose name or id a form takes for a property; none of them shows anything or ends a line that another would not. */
const CONTROLS = [
  (name: string) => `<input type="hidden" name="${name}">`,
  (name: string) => `<output name="${name}" hidden></output>`,
  (name: string) => `<fieldset id="${name}" hidden></fieldset>`,
  (name: string) => `<object name="${name}" hidden></object>`,
];

/** An article inside a form that has a control of each name; one control also holds the form, so that a walk upwards may circle. */
function pageWith(names: readonly string[]): string {
  const controls = names.map((name, at) => CONTROLS[at % CONTROLS.length]?.(name) ?? '').join('');
  const holders = names.slice(0, 4).map((name) => `<fieldset form="f" name="${name}">`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta property="og:type" content="article"><title>Minister calls the report false</title></head>
<body><main>${holders.join('')}<form id="f">${controls}<h1>Minister calls the report false</h1>${`<p>${SENTENCE.repeat(2)}</p>`.repeat(8)}</form>${'</fieldset>'.repeat(holders.length)}</main></body></html>`;
}

describe.each(['chromium', 'firefox'] as const)('forms whose controls are named like properties, in %s', (name) => {
  let server: PageServer;
  let driver: Driver;
  let own: Realm;
  let groups: string[][];

  beforeAll(async () => {
    driver = await drive(name, { permitted: true });
    own = await driver.own(OWN_PAGE);
    const blank = await driver.open('about:blank');
    const names = await blank.evaluate(() => {
      const names = new Set<string>();
      for (const start of [document.createElement('form'), document, document.createTextNode('')])
        for (let at: object | null = start; at; at = Object.getPrototypeOf(at))
          for (const key of Object.getOwnPropertyNames(at)) names.add(key);
      return [...names];
    });
    await blank.close();
    expect(names.length).toBeGreaterThan(346);
    groups = Array.from({ length: Math.ceil(names.length / TOGETHER) }, (_, at) => names.slice(at * TOGETHER, (at + 1) * TOGETHER));
    const harmless = groups.map((group) => [group.length, pageWith(group.map((_, at) => `field-${at}`))] as const);
    server = await servePages({
      ...Object.fromEntries(harmless.map(([length, html]) => [`${PATH}?clean=${length}`, html])),
      ...Object.fromEntries(groups.map((group, at) => [`${PATH}?names=${at}`, pageWith(group)])),
    });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  it('hang nothing, throw nothing and change nothing in the report', async () => {
    const thrown: string[] = [];
    const changed: string[] = [];
    const clean = new Map<number, string>();
    for (const [at, group] of groups.entries()) {
      if (!clean.has(group.length)) clean.set(group.length, comparable(await reportOf(`?clean=${group.length}`, thrown)));
      const report = comparable(await reportOf(`?names=${at}`, thrown));
      if (report !== clean.get(group.length)) changed.push(group.join(' '));
    }
    console.log(`${name}: ${groups.flat().length} names in ${groups.length} pages, ${thrown.length} thrown, ${changed.length} changed`);
    expect(clean.get(TOGETHER)).toContain('was completely false');
    expect({ thrown, changed }).toEqual({ thrown: [], changed: [] });
  }, 1_800_000);

  /** The report on a page; null when there is none within ten seconds or the page does not answer any more. */
  async function reportOf(query: string, thrown: string[]): Promise<Report | null> {
    const url = server.origin + PATH + query;
    const page = await driver.launched.browser.newPage();
    page.on('pageerror', (error) => thrown.push(`${query}: ${error}`));
    await page.goto(url);
    const report = await until(() => reportOn(own, url));
    const alive = until(async () => page.evaluate(HAS_OUR_ELEMENT) as Promise<boolean>);
    const answered = await Promise.race([alive, new Promise<false>((late) => setTimeout(late, 12_000, false))]);
    if (!answered) thrown.push(`${query}: no badge, or no answer from the page`);
    await page.close();
    return report ?? null;
  }
});

/** All of a report but where and when. */
function comparable(report: Report | null): string {
  if (!report) return 'none';
  const { url: _, canonicalUrl: __, retrievedAt: ___, ...article } = report.article;
  return JSON.stringify({ ...report, article });
}
