import { writeFileSync } from 'node:fs';
import type { Page, Target } from 'puppeteer-core';
import { connectionOf, FIREFOX_ID, inFirefox, type Launched, type LaunchOptions, launch } from './launch';

/** A document in which expressions can be evaluated; results have to be JSON. */
export interface Realm {
  /** Value of an expression (awaited), as JSON carries it. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** The popup that a click on the toolbar opens. */
export interface Popup extends Realm {
  text(): Promise<string>;
  /** Strikes a key, named as `KeyboardEvent.key` names it. */
  press(key: 'Tab' | 'Enter' | 'Escape' | 'Home' | 'ArrowRight' | 'ArrowDown'): Promise<void>;
  screenshot(path: string): Promise<void>;
}

/** A browser with the extension, and the things in which the two browsers differ: all of them in this one long file, so that no test knows of them. */
export interface Driver {
  readonly launched: Launched;
  open(url: string): Promise<Page>;
  /** A document of the extension's own, in a tab: behind the others unless `inFront`. One behind has no frames, and slow timers. */
  own(path: string, inFront?: boolean): Promise<Realm>;
  /** One of the browser's own pages, which no extension may read. */
  openRestricted(): Promise<Page>;
  /** What the toolbar button shows for the tab with this address; null when there is no such tab. */
  toolbarText(url: string): Promise<string | null>;
  /** A real click's effect on the toolbar button while the page is in front. */
  clickToolbar(page: Page): Promise<Popup>;
  /**
   * Chooses the extension's entry in the menu of the page's selected words; resolves once the popup is there, null where there is
   * none. Chromium has no way to its menus, so the event is sent as the browser sends it; in Firefox it is the real menu.
   */
  chooseMenu(page: Page): Promise<Popup | null>;
  /** Presses the keys of a command of the manifest. Chromium's are out of reach, so the event is sent as the browser sends it. */
  command(page: Page, name: string): Promise<void>;
  stopWorker(): Promise<void>;
  /** Opens an address in a private window, waits until its toolbar button shows a text, closes the window; answers the text. */
  visitPrivately(url: string): Promise<string>;
  /** Ends the browser. Throws when a page or an extension in it has asked for anything beyond this machine. */
  close(): Promise<void>;
}

/** Starts a browser; the welcome page that opens at installation is closed first. */
export async function drive(name: Launched['name'], options: LaunchOptions): Promise<Driver> {
  const launched = await launch(name, options);
  const welcome = await until(async () => (await launched.browser.pages()).find((page) => page.url().endsWith('/welcome.html')), 5_000);
  await launched.browser.newPage();
  await welcome?.close();
  return name === 'chromium' ? chromium(launched) : firefox(launched);
}

/** Asks again until there is an answer; undefined when time is up. In milliseconds. */
export async function until<T>(question: () => Promise<T | undefined | null | false>, patience = 10_000): Promise<T | undefined> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (Date.now() > end) return undefined;
    await new Promise((go) => setTimeout(go, 50));
  }
}

async function closeQuiet(launched: Launched): Promise<void> {
  const asked = await launched.close();
  if (asked.length > 0) throw new Error(`asked for ${asked.join(', ')}`);
}

async function openPage(launched: Launched, url: string): Promise<Page> {
  const page = await launched.browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

/** JSON of an awaited expression, as an expression. */
function asJson(expression: string): string {
  return `(async () => JSON.stringify((await (${expression})) ?? null))()`;
}

function chromium(launched: Launched): Driver {
  const { browser, origin } = launched;
  const id = origin.split('//')[1] ?? '';
  const realm = (page: Page): Realm => ({
    evaluate: async (expression) => JSON.parse(String(await page.evaluate(asJson(expression)))),
    close: () => page.close(),
  });
  const asPopup = (popup: Page): Popup => ({
    ...realm(popup),
    text: async () => String(await popup.evaluate('document.body.innerText')),
    press: (key) => popup.keyboard.press(key),
    screenshot: async (path) => {
      await popup.screenshot({ path: path as `${string}.png` });
    },
  });
  /** Evaluates in the worker, which is woken for it. */
  const inWorker = async (expression: string) => {
    await ask('chrome.runtime.sendMessage({}).catch(() => null)');
    return (await (await worker()).worker())?.evaluate(expression);
  };
  const worker = () =>
    browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().startsWith(origin), { timeout: 5_000 });
  const own = async (path: string) => realm(await openPage(launched, `${origin}/${path}`));
  // The worker may be asleep, and asking it would wake it: one of our own documents asks instead.
  let asking: Promise<Realm> | undefined;
  const ask = async (expression: string) => {
    asking ??= own('manifest.json');
    return (await asking).evaluate(expression);
  };
  return {
    launched,
    open: (url) => openPage(launched, url),
    openRestricted: () => openPage(launched, 'chrome://version/'),
    own,
    async toolbarText(url) {
      const text = await ask(
        `chrome.tabs.query({}).then(async (tabs) => { const tab = tabs.find((tab) => tab.url === ${JSON.stringify(url)}); return tab ? chrome.action.getBadgeText({ tabId: tab.id }) : null; })`,
      );
      return text === null ? null : String(text);
    },
    async chooseMenu(page) {
      await page.bringToFront();
      const isPopup = (target: Target) => target.url() === `${origin}/popup.html`;
      const known = new Set(browser.targets().filter(isPopup));
      const opened = browser.waitForTarget((target) => isPopup(target) && !known.has(target), { timeout: 5_000 }).catch(() => null);
      const words = await page.evaluate('getSelection().toString()');
      await inWorker(
        `chrome.tabs.query({ url: ${JSON.stringify(`${page.url()}*`)} }).then(([tab]) => chrome.contextMenus.onClicked.dispatch(
          { menuItemId: 'check-selection', selectionText: ${JSON.stringify(words)}, frameId: 0, editable: false, pageUrl: tab.url }, tab))`,
      );
      const popup = await (await opened)?.asPage();
      return popup ? asPopup(popup) : null;
    },
    async command(page, name) {
      await page.bringToFront();
      await inWorker(
        `chrome.tabs.query({ url: ${JSON.stringify(`${page.url()}*`)} }).then(([tab]) => chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab))`,
      );
    },
    async clickToolbar(page) {
      await page.bringToFront();
      const session = await browser.target().createCDPSession();
      // `filter: [{}]` shows tabs too, which the types do not know.
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
      const tab = targetInfos.find(({ type, url }) => type === 'tab' && url === page.url());
      const isPopup = (target: Target) => target.url() === `${origin}/popup.html`;
      const known = new Set(browser.targets().filter(isPopup));
      const opened = browser.waitForTarget((target) => isPopup(target) && !known.has(target), { timeout: 10_000 });
      await session.send('Extensions.triggerAction', { id, targetId: tab?.targetId ?? '' });
      const popup = await (await opened).asPage();
      await session.detach();
      return asPopup(popup);
    },
    async stopWorker() {
      await (await (await worker()).worker())?.close();
    },
    async visitPrivately(url) {
      const windowId = await ask(`chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} }).then((window) => window.id)`);
      const text = await until(
        async () =>
          ask(
            `chrome.tabs.query({ windowId: ${windowId} }).then(async ([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`,
          ) as Promise<string>,
      );
      await ask(`chrome.windows.remove(${windowId})`);
      return text ?? '';
    },
    close: () => closeQuiet(launched),
  };
}

const EXTENSION = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('${FIREFOX_ID}');
  const action = ExtensionParent.apiManager.global.browserActionFor(extension);`;
const POPUP = `
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const popup = window.document.querySelector('browser.webextension-popup-browser');`;

function firefox(launched: Launched): Driver {
  const { browser, origin } = launched;
  const bidi = connectionOf(browser);
  const own = async (path: string, inFront = false): Promise<Realm> => {
    const { result } = await bidi.send('browsingContext.create', { type: 'tab', background: !inFront });
    const context = String(result.context);
    await bidi.send('browsingContext.navigate', { context, url: `${origin}/${path}`, wait: 'none' });
    const evaluate = async (expression: string) => {
      const answer = await bidi.send('script.evaluate', {
        expression: asJson(expression),
        target: { context },
        awaitPromise: true,
        userActivation: true,
      });
      if (answer.result.type !== 'success') throw new Error(answer.result.exceptionDetails?.text);
      return JSON.parse(String(answer.result.result?.value));
    };
    await until(async () => (await evaluate('location.href + document.readyState')) === `${origin}/${path}complete`);
    return { evaluate, close: async () => void (await bidi.send('browsingContext.close', { context })) };
  };
  /** Evaluates in the popup, which BiDi does not show. */
  const inPopup = async (expression: string): Promise<unknown> => {
    const script = `(async () => sendAsyncMessage('says-who-test', await Cu.evalInSandbox(${JSON.stringify(asJson(expression))}, Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false }))))()`;
    const answer = await inFirefox(
      browser,
      `${POPUP}
       const manager = popup.messageManager;
       const heard = new Promise((resolve) => {
         const listener = (message) => { manager.removeMessageListener('says-who-test', listener); resolve(message.data); };
         manager.addMessageListener('says-who-test', listener);
       });
       manager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}), false);
       return await Promise.race([heard, new Promise((resolve) => window.setTimeout(resolve, 3_000))]);`,
    );
    // A document that is replaced while it is asked never answers: ask the next one.
    return typeof answer === 'string' ? JSON.parse(answer) : inPopup(expression);
  };
  const popupNow = async (): Promise<Popup> => {
    const ready = await until(async () =>
      inFirefox(browser, `${POPUP} return popup?.currentURI?.spec.endsWith('/popup.html') ? 'yes' : '';`),
    );
    if (!ready) throw new Error('the popup did not open');
    return {
      evaluate: inPopup,
      text: async () => String(await inPopup('document.body.innerText')),
      press: async (key) =>
        void (await inFirefox(
          browser,
          `${POPUP}
           popup.focus();
           const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
           input.beginInputTransactionForTests(window);
           const struck = new window.KeyboardEvent('', { key: '${key}', code: '${key}' });
           input.keydown(struck);
           input.keyup(struck);`,
        )),
      async screenshot(path) {
        const data = await inFirefox(
          browser,
          `${POPUP}
             const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
             const canvas = window.document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
             [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
             canvas.getContext('2d').drawImage(bitmap, 0, 0);
             return canvas.toDataURL().split(',')[1];`,
        );
        writeFileSync(path, Buffer.from(String(data), 'base64'));
      },
      close: async () => void (await inFirefox(browser, `${POPUP} popup?.closest('panel')?.hidePopup();`)),
    };
  };
  return {
    launched,
    open: (url) => openPage(launched, url),
    async openRestricted() {
      const page = await browser.newPage();
      await page.bringToFront();
      // BiDi does not come back from a navigation into the browser's own process.
      await inFirefox(
        browser,
        `Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.fixupAndLoadURIString('about:license', { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });`,
      );
      return page;
    },
    own,
    async toolbarText(url) {
      const text = await inFirefox(
        browser,
        `${EXTENSION}
         for (const window of Services.wm.getEnumerator('navigator:browser'))
           for (const tab of window.gBrowser.tabs)
             if (tab.linkedBrowser.currentURI.spec === ${JSON.stringify(url)}) return action.action.getContextData(tab).badgeText;
         return undefined;`,
      );
      return typeof text === 'string' ? text : null;
    },
    async clickToolbar(page) {
      await page.bringToFront();
      await inFirefox(browser, `${EXTENSION} action.triggerAction(Services.wm.getMostRecentWindow('navigator:browser'));`);
      return popupNow();
    },
    async chooseMenu(page) {
      await page.bringToFront();
      const { x, y } = (await page.evaluate(
        '(({ left, top, width, height }) => ({ x: left + Math.min(width / 2, 20), y: top + Math.min(height / 2, 8) }))(getSelection().getRangeAt(0).getClientRects()[0])',
      )) as { x: number; y: number };
      await page.mouse.click(x, y, { button: 'right' });
      await inFirefox(
        browser,
        `const window = Services.wm.getMostRecentWindow('navigator:browser');
         const menu = window.document.getElementById('contentAreaContextMenu');
         for (let turn = 0; turn < 60 && menu.state !== 'open'; turn++) await new Promise((go) => window.setTimeout(go, 50));
         const entry = [...menu.querySelectorAll('menuitem')].find((item) => item.id.includes('check-selection'));
         if (!entry) throw new Error('no entry in the menu');
         menu.activateItem(entry);`,
      );
      return popupNow();
    },
    async command(page, name) {
      await page.bringToFront();
      await inFirefox(
        browser,
        `${EXTENSION}
         const window = Services.wm.getMostRecentWindow('navigator:browser');
         const shortcut = (await extension.shortcuts.commands).get(${JSON.stringify(name)}).shortcut;
         const keys = shortcut.split('+');
         const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
         input.beginInputTransactionForTests(window);
         const letter = keys.pop();
         const held = keys.map((key) => new window.KeyboardEvent('', { key }));
         const struck = new window.KeyboardEvent('', { key: letter, code: 'Key' + letter, keyCode: letter.charCodeAt(0) });
         for (const key of held) input.keydown(key);
         input.keydown(struck);
         input.keyup(struck);
         for (const key of held.reverse()) input.keyup(key);`,
      );
    },
    async stopWorker() {
      await inFirefox(browser, `${EXTENSION} await extension.terminateBackground({ ignoreDevToolsAttached: true });`);
    },
    async visitPrivately(url) {
      const text = await inFirefox(
        browser,
        `${EXTENSION}
         const window = Services.wm.getMostRecentWindow('navigator:browser').OpenBrowserWindow({ private: true });
         await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
         const tab = window.gBrowser.selectedTab;
         const pause = () => new Promise((resolve) => window.setTimeout(resolve, 50));
         // A window that is still opening puts its own first page over whatever it is told to load.
         while (!window.gBrowserInit.delayedStartupFinished || tab.linkedBrowser.currentURI.spec === 'about:blank') await pause();
         tab.linkedBrowser.fixupAndLoadURIString(${JSON.stringify(url)}, { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
         let text = '';
         for (let turn = 0; turn < 150 && !text; turn++) {
           await pause();
           if (tab.linkedBrowser.currentURI.spec === ${JSON.stringify(url)}) text = action.action.getContextData(tab).badgeText;
         }
         window.close();
         return text;`,
      );
      return String(text ?? '');
    },
    close: () => closeQuiet(launched),
  };
}
