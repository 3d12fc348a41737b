import { LIMITS } from '../analysis/limits';
import type { PageCopy, ReferenceStatus, Span } from '../analysis/types';
import { isPageCopy } from './page-copy';

/**
 * Everything that is said between the parts of the extension. A sender's class decides what it may say; the class is read from
 * what the browser knows of the sender, never from the message. Checked by hand: the worker's first script, which answers whatever wakes
 * it, is free of zod (docs/decisions/0008).
 */

/** `page`: our gate or reader in a tab's top document. `extension`: a document of our own (popup, side panel, options, welcome). */
export type SenderClass = 'page' | 'extension';

/** What each request holds beside its type, field by field; nothing else may be in it. */
const FIELDS: { readonly [Type in RequestType]: Readonly<Record<string, (value: unknown) => boolean>> } = {
  'gate.article': {},
  'reader.page': { url: (value) => typeof value === 'string' && value.length <= LIMITS.url, page: isPageCopy },
  'reader.nothing': { reason: (value) => value === 'not-a-page' || value === 'failed' },
  'reader.left': {},
  'report.request': { tabId: isTab, anew: (value) => typeof value === 'boolean' },
  'saved.show': { tabId: isTab },
};

/** The request that a message from anywhere is; null when it is none. */
export function readRequest(raw: unknown): Request | null {
  if (typeof raw !== 'object' || raw === null || !('type' in raw) || typeof raw.type !== 'string') return null;
  if (!Object.hasOwn(FIELDS, raw.type)) return null;
  // hasOwn has just proven it.
  const fields = Object.entries(FIELDS[raw.type as RequestType]);
  const message = Object.entries(raw);
  if (message.length !== fields.length + 1) return null;
  const values = new Map<string, unknown>(message);
  // Each field was looked at.
  return fields.every(([name, fits]) => fits(values.get(name))) ? (raw as Request) : null;
}

function isTab(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** Who may say what. */
export const TRUST: Readonly<Record<RequestType, readonly SenderClass[]>> = {
  'gate.article': ['page'],
  'reader.page': ['page'],
  'reader.nothing': ['page'],
  'reader.left': ['page'],
  'report.request': ['extension'],
  'saved.show': ['extension'],
};

/** Messages that the worker answers. */
export type Request =
  /** Gate: this document looks like a news article. */
  | { readonly type: 'gate.article' }
  /** Reader: this is what the document at this address holds. Asking again with the same page does no harm. */
  | { readonly type: 'reader.page'; readonly url: string; readonly page: PageCopy }
  /** Reader: there is nothing here that could be read. */
  | { readonly type: 'reader.nothing'; readonly reason: 'not-a-page' | 'failed' }
  /** Reader: the document has changed its address; what was shown for it no longer holds. */
  | { readonly type: 'reader.left' }
  /** Extension page: read this tab now, at the reader's own wish; `anew` whatever is shown there by now, and even if it is no article. */
  | { readonly type: 'report.request'; readonly tabId: number; readonly anew: boolean }
  /** Extension page: show the report that was opened from a file in this tab, whose page it is about. */
  | { readonly type: 'saved.show'; readonly tabId: number };
export type RequestType = Request['type'];
export type RequestOf<Type extends RequestType> = Extract<Request, { type: Type }>;

/** What the worker answers to each request. */
export interface Answers {
  'gate.article': null;
  /** What to show in the page, where, and what the badge says (`PAGE_WORDS`); null when there is nothing to show. */
  'reader.page': { readonly view: PageView; readonly place: ArticlePlace; readonly words: Readonly<Record<string, string>> } | null;
  'reader.nothing': null;
  'reader.left': null;
  /** `restricted`: the browser lets no extension read this page. `no-permission`: it would, but the reader has not said so. */
  'report.request': 'started' | 'restricted' | 'no-permission';
  /** `gone`: nothing was opened for the address that the tab shows. */
  'saved.show': 'started' | 'restricted' | 'no-permission' | 'gone';
}

/** What comes back over the wire: an answer, or the reason why there is none. */
export type Envelope<Answer> = { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly error: string };

/** Messages to the reader script in a tab, from the worker or from one of our own pages. */
export type Command =
  /** Scroll to these words and flash them, or emphasise them where they stand; no spans mean the headline. Answers whether they were found. */
  | { readonly type: 'page.show'; readonly spans: readonly Span[]; readonly scroll: boolean }
  /** Take the emphasis away. Answered by true wherever a reader script runs. */
  | { readonly type: 'page.unshow' }
  /** Take marks and badge away, or bring them back. Answers whether there is anything to show. */
  | { readonly type: 'page.marks' }
  /** Read the page itself, whatever is shown there now. Answered by true. */
  | { readonly type: 'page.own' }
  /** Open the card of the next mark, or of the one before. Answers whether there is one. */
  | { readonly type: 'page.step'; readonly by: 1 | -1 }
  /** The report has changed; null takes away what is shown. Answered by true. */
  | { readonly type: 'page.view'; readonly view: PageView | null }
  /** Show another report than the page's own: its words are looked for in the page. Answers how many of its marks were found. */
  | { readonly type: 'page.report'; readonly article: ArticlePlace['article']; readonly view: PageView };

/** Where a report comes from that is not a reading of the whole page as it is now. */
export interface Shown {
  /** Opened from a file, or made from words that the reader selected. */
  readonly kind: 'saved' | 'selection';
  /** How many of its marks have their words in the page, and how many it has; null where no script may run. */
  readonly found: number | null;
  readonly marks: number;
}

/** How a mark is drawn: a reference's status, a source without a name, or the words of a warning. */
export type MarkStatus = ReferenceStatus | 'no-name' | 'warning';

/** One marked passage, with what its card says. */
export interface Mark {
  /** Id of the claim, or `signal:index` of the warning. */
  readonly id: string;
  readonly status: MarkStatus;
  /** The words that are underlined: who says it, or what the warning is about. */
  readonly spans: readonly Span[];
  /** What is said; shown while the card is open. Empty for a warning. */
  readonly content: readonly Span[];
  /** Name of the source, or the warning's title. */
  readonly name: string;
  /** Whom a pronoun or role stands for; null when the name says it all. */
  readonly resolvedTo: string | null;
  /** The cue's verb as written; null for a warning. */
  readonly verb: string | null;
  /** Way of the claim to this page, outermost first; empty when there is none. */
  readonly chain: readonly string[];
  /** Where it can be checked; null when nothing is linked. */
  readonly href: string | null;
  /** Address of a ready-made search, opened only when the reader chooses; null when there is none. */
  readonly search: string | null;
  /** The warning's sentence; null for a claim. */
  readonly message: string | null;
}

/** All that the reader script needs to mark its page. Plain data. */
export interface PageView {
  /** Key of the report. */
  readonly key: string;
  /** Whether the badge and the marks are wanted. */
  readonly badge: boolean;
  readonly marked: boolean;
  readonly band: 1 | 2 | 3 | 4 | 5 | null;
  /** How many of the sources can be followed. */
  readonly followable: number;
  readonly sources: number;
  readonly marks: readonly Mark[];
}

/** Where an article stands in its page: each block's nodes, by their numbers in the page's copy. */
export interface ArticlePlace {
  readonly article: { readonly text: string; readonly blocks: readonly { readonly span: Span }[] };
  readonly elements: readonly number[];
  /** Text nodes of each block; null is a line break. */
  readonly texts: readonly (readonly (number | null)[])[];
}

/** What is known of a tab. */
export type TabStatus =
  /** Nothing has been read here; ask with `requestReport`. */
  | 'unread'
  | 'working'
  | 'ready'
  | 'not-an-article'
  /** Read, but not graded: `report.abstained` says why. */
  | 'not-enough'
  | 'no-permission-yet'
  | 'restricted'
  | 'error';
