import { browser } from 'wxt/browser';
import type { PageCopy, Report } from '../analysis/types';
import type { Answers, Shown } from '../contracts/messages';
import type { PageDocument } from './serve';

/**
 * What the worker's second script does: everything that needs the analysis, the rules or the schemas. The first, which every event starts
 * and most need nothing more of, is small; why and how, is in docs/decisions/0008.
 */
export interface Engine {
  /** A document's copy to what its page shows. */
  readCopy(copy: PageCopy, url: string, document: PageDocument, at: number): Promise<Answers['reader.page']>;
  /** Shows a report in a tab that is no reading of its whole page. */
  showReport(tabId: number, report: Report, kind: Shown['kind']): Promise<Answers['saved.show']>;
  /** Shows the report that was opened from a file for the page in the tab. */
  showOpened(tabId: number): Promise<Answers['saved.show']>;
  /** Reads the words that the reader has selected in a tab. */
  checkSelection(tabId: number, words: string, tab: { readonly url: string; readonly title: string }): Promise<void>;
  /** Whether nothing may happen by itself on this host now. */
  isQuiet(host: string): Promise<boolean>;
  /** Makes the gate run where the reader has permitted it, and nowhere else. */
  registerGate(): Promise<void>;
  /** Runs the gate in the page in front of the reader in each window. */
  runGateNow(): Promise<void>;
  /** The settings were changed: `before` is what was stored. */
  settingsChanged(before: unknown): Promise<void>;
  /** Makes this machine's settings and the account's the same. */
  matchSettings(): Promise<void>;
}

const FILE = '/engine.js';
/** Under this name the second script hands over what it does. */
const ENGINE = Symbol.for('says-who.engine');
const scope: typeof globalThis & { [ENGINE]?: Engine; importScripts?: (url: string) => void } = globalThis;

let loading: Promise<Engine> | null = null;

/** The engine, loaded at the first call of this worker's life: some 20 ms. */
export function engine(): Promise<Engine> {
  loading ??= load();
  // What went wrong once may go right at the next event.
  loading.catch(() => {
    loading = null;
  });
  return loading;
}

/**
 * Worker only, at its top level: has the browser keep the second script beside the first. Chromium lets a worker import late what it
 * has imported while it was installed, and nothing else.
 */
export function keepEngine(): void {
  if (scope.importScripts) globalThis.addEventListener('install', () => scope.importScripts?.(FILE));
}

/** Second script only: hands over what it does. */
export function provideEngine(engine: Engine): void {
  scope[ENGINE] = engine;
}

async function load(): Promise<Engine> {
  // Firefox's background is a document.
  if (!scope[ENGINE]) {
    if (scope.importScripts) scope.importScripts(FILE);
    else await addScript();
  }
  const provided = scope[ENGINE];
  if (!provided) throw new Error('the engine did not load');
  return provided;
}

function addScript(): Promise<void> {
  return new Promise((done, fail) => {
    const script = document.createElement('script');
    // The type of paths that WXT generates knows only what is there when it is generated.
    script.src = browser.runtime.getURL(FILE as '/');
    script.onload = () => done();
    script.onerror = () => fail(new Error('the engine did not load'));
    document.documentElement.append(script);
  });
}
