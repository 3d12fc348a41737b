import { browser } from 'wxt/browser';
import { type Answers, type Envelope, type RequestOf, type RequestType, readRequest, type SenderClass, TRUST } from '../contracts/messages';

/** What the browser knows of who is asking. */
export interface Asker {
  readonly class: SenderClass;
  /** The tab and document of a content script; null for a document of our own. */
  readonly document: PageDocument | null;
  /** File name of a document of our own ("popup.html"); null for a content script. */
  readonly page: string | null;
}

/** A document in a tab, as the browser knows it. */
export interface PageDocument {
  readonly tabId: number;
  /** Null where the browser has no ids of documents. */
  readonly documentId: string | null;
  /** Address as the browser gives it; the old one after `pushState`. */
  readonly url: string;
  readonly incognito: boolean;
}

/** One handler per type of request; may throw, which becomes a refusal. */
export type Handlers = { readonly [Type in RequestType]: (request: RequestOf<Type>, asker: Asker) => Promise<Answers[Type]> };

/** Answers requests. Call it at the top level of the worker, so that a message can wake it. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: Sender, sendResponse: (answer: unknown) => void) => {
    answerTo(handlers, raw, sender).then(sendResponse);
    return true;
  });
}

/** The answer to one message from anywhere: refused unless its sender may say that and its shape is right. Never throws. */
export async function answerTo(handlers: Handlers, raw: unknown, sender: Sender): Promise<Envelope<unknown>> {
  const asker = askerOf(sender);
  const type = typeOf(raw);
  if (!asker || !type || !TRUST[type].includes(asker.class)) return { ok: false, error: 'not allowed' };
  try {
    const request = readRequest(raw);
    if (!request) return { ok: false, error: 'malformed' };
    // The handler was looked up by the request's own type.
    const handle = handlers[type] as (request: unknown, asker: Asker) => Promise<unknown>;
    return { ok: true, answer: await handle(request, asker) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** The parts of the browser's description of a sender that are trusted. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly documentLifecycle?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito: boolean } | undefined;
}

/** Class of a sender; null when it is nobody we listen to. Firefox leaves `origin` unset: the address decides. */
export function askerOf(sender: Sender): Asker | null {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return null;
  if (sender.url.startsWith(browser.runtime.getURL('/')))
    return { class: 'extension', document: null, page: new URL(sender.url).pathname.slice(1) };
  if (sender.tab?.id === undefined || sender.frameId !== 0) return null;
  if (sender.documentLifecycle !== undefined && sender.documentLifecycle !== 'active') return null;
  if (!/^https?:|^file:/.test(sender.url)) return null;
  return {
    class: 'page',
    page: null,
    document: {
      tabId: sender.tab.id,
      documentId: sender.documentId ?? null,
      url: sender.url,
      incognito: sender.tab.incognito,
    },
  };
}

function typeOf(raw: unknown): RequestType | null {
  if (typeof raw !== 'object' || raw === null || !('type' in raw) || typeof raw.type !== 'string') return null;
  return Object.hasOwn(TRUST, raw.type)
    ? // hasOwn has just proven it.
      (raw.type as RequestType)
    : null;
}
