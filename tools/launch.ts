import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { type Browser as BrowserName, ensureBrowsers } from './browsers';

/** How a browser is to be started. */
export interface LaunchOptions {
  /** Badges permitted on all pages, as after a click on the welcome page's button. */
  readonly permitted: boolean;
  readonly headless?: boolean;
  /** Folder of the built extension. */
  readonly extension?: string;
  /** Names that the browser is to find on this machine. */
  readonly hosts?: readonly string[];
  /** More prefs (Firefox) or arguments (Chromium). */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  readonly args?: readonly string[];
}

/** A browser with a throw-away profile and the built extension in it. */
export interface Launched {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Address of the extension's own documents, without a slash at its end. */
  readonly origin: string;
  readonly profile: string;
  /** Folder of the built extension that was installed. */
  readonly extension: string;
  /**
   * Ends the browser and removes its profile; answers the addresses beyond this machine that pages or extensions asked for. What
   * the browser asks for itself (its own updates, the time) is left out.
   */
  close(): Promise<string[]>;
}

/** Id of the extension in Firefox, as the manifest gives it. */
export const FIREFOX_ID = 'says-who@says-who.example';
const FIREFOX_UUID = '5a750a6e-1c0f-4d6e-9b3a-2f6c1d7e8a90';
const NET_LOG = 'net-log.json';
const ORIGINS = ['http://*/*', 'https://*/*'];

/** Where `npm run build` puts the extension for a browser. */
export function builtFor(name: BrowserName): string {
  return resolve(import.meta.dirname, '..', '.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** Starts a browser with the extension installed. */
export function launch(name: BrowserName, options: LaunchOptions): Promise<Launched> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

async function launchChromium({
  permitted,
  headless = true,
  extension = builtFor('chromium'),
  hosts = [],
  args = [],
}: LaunchOptions): Promise<Launched> {
  const profile = mkdtempSync(join(tmpdir(), 'says-who-'));
  const id = chromiumId(extension);
  // A profile that already knows the extension, as a reader leaves it who has permitted badges (and private windows).
  const permissions = {
    api: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    explicit_host: permitted ? ORIGINS : [],
    manifest_permissions: [],
    scriptable_host: [],
  };
  const known = {
    active_permissions: permissions,
    granted_permissions: permissions,
    // What a reader has permitted once and taken back is given again without a prompt, which no test could answer.
    runtime_granted_permissions: { ...permissions, api: [] },
    incognito: true,
    location: 8,
    path: extension,
    creation_flags: 38,
    from_webstore: false,
    disable_reasons: [],
  };
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ extensions: { ui: { developer_mode: true }, settings: { [id]: known } } }),
  );
  const browser = await puppeteer.launch({
    executablePath: ensureBrowsers(['chromium']).chromium,
    pipe: true,
    enableExtensions: true,
    headless,
    userDataDir: profile,
    defaultViewport: null,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--load-extension=${extension}`,
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--window-size=1200,900',
      ...(hosts.length > 0 ? [`--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`] : []),
      `--log-net-log=${join(profile, NET_LOG)}`,
      ...args,
    ],
  });
  return launched('chromium', browser, `chrome-extension://${id}`, profile, extension, hosts, {
    before: async () => [],
    after: () => addressesIn(join(profile, NET_LOG)),
  });
}

async function launchFirefox({
  permitted,
  headless = true,
  extension = builtFor('firefox'),
  hosts = [],
  prefs = {},
  args = [],
}: LaunchOptions): Promise<Launched> {
  const profile = mkdtempSync(join(tmpdir(), 'says-who-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureBrowsers(['firefox']).firefox,
    headless,
    userDataDir: profile,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1200', '--height=900', ...args],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'devtools.jsonview.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'browser.shell.checkDefaultBrowser': false,
      'network.dns.localDomains': hosts.join(','),
      ...prefs,
    },
  });
  await inFirefox(
    browser,
    `window.asked = [];
     Services.obs.addObserver((subject) => {
       const channel = subject.QueryInterface(Ci.nsIHttpChannel);
       if (!channel.loadInfo.triggeringPrincipal.isSystemPrincipal) window.asked.push(channel.URI.spec);
     }, 'http-on-modify-request');
     const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
     await ExtensionPermissions.add('${FIREFOX_ID}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] });`,
  );
  await browser.installExtension(extension);
  if (permitted)
    await inFirefox(
      browser,
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
       const { extension } = WebExtensionPolicy.getByID('${FIREFOX_ID}');
       await ExtensionPermissions.add('${FIREFOX_ID}', { permissions: [], origins: ${JSON.stringify(ORIGINS)} }, extension);`,
    );
  return launched('firefox', browser, `moz-extension://${FIREFOX_UUID}`, profile, extension, hosts, {
    before: async () => JSON.parse(String(await inFirefox(browser, 'return JSON.stringify(window.asked);'))),
    after: () => [],
  });
}

/** Runs the body of an async function in Firefox's own scope; its result has to be a string, a number or nothing. */
export async function inFirefox(browser: Browser, body: string): Promise<unknown> {
  const bidi = connectionOf(browser);
  const { result: tree } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await bidi.send('script.evaluate', {
    expression: `(async () => { ${body} })()`,
    target: { context: tree.contexts?.[0]?.context },
    awaitPromise: true,
    userActivation: true,
  });
  if (result.type !== 'success') throw new Error(`In Firefox's scope: ${result.exceptionDetails?.text}`);
  return result.result?.value;
}

/** The parts of BiDi's answers that are used here. */
interface BidiAnswer {
  readonly result: {
    readonly type?: string;
    readonly context?: string;
    readonly contexts?: readonly { readonly context: string; readonly url: string }[];
    readonly result?: { readonly value?: unknown };
    readonly exceptionDetails?: { readonly text: string };
  };
}

/** The raw connection, for what puppeteer has no call for. */
export function connectionOf(browser: Browser): { send(method: string, params: object): Promise<BidiAnswer> } {
  // puppeteer has it but does not declare it.
  return (browser as Browser & { connection: { send(method: string, params: object): Promise<BidiAnswer> } }).connection;
}

/** Chromium names an unpacked extension by the hash of its folder's path. */
function chromiumId(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** How a browser tells what it asked for: while it still runs, or from what it left behind. */
interface Asked {
  readonly before: () => Promise<string[]>;
  readonly after: () => string[];
}

function launched(
  name: BrowserName,
  browser: Browser,
  origin: string,
  profile: string,
  extension: string,
  hosts: readonly string[],
  asked: Asked,
): Launched {
  return {
    name,
    browser,
    origin,
    profile,
    extension,
    async close() {
      const early = await asked.before();
      await browser.close();
      const all = [...early, ...asked.after()];
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      return [...new Set(all.filter((address) => /^(?:https?|wss?):/.test(address) && !isOwnMachine(address, hosts)))];
    },
  };
}

/** Addresses in a log of Chromium's network, one event a line; the browser's own requests have no origin as their initiator. */
function addressesIn(log: string): string[] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.includes('"initiator":"') && !line.includes('"initiator":"not an origin"'))
    .flatMap((line) => /"url":"([^"]+)"/.exec(line)?.[1] ?? []);
}

function isOwnMachine(address: string, hosts: readonly string[]): boolean {
  return URL.canParse(address) && ['127.0.0.1', 'localhost', '[::1]', ...hosts].includes(new URL(address).hostname);
}
