import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerTo, askerOf, type Handlers, type Sender } from '../../lib/browser/serve';
import { type RequestType, TRUST } from '../../lib/contracts/messages';
import { samplePage } from '../contracts/sample-article';

const ID = fakeBrowser.runtime.id;
const OWN = fakeBrowser.runtime.getURL('/');
const tab = { id: 7, incognito: false };

const SENDERS: Record<string, Sender> = {
  'our script in a page': { id: ID, url: 'https://news.example/a', frameId: 0, tab, documentId: 'D' },
  'our popup': { id: ID, url: `${OWN}popup.html` },
  'our options page in a tab': { id: ID, url: `${OWN}options.html`, frameId: 0, tab },
  'our script in a frame': { id: ID, url: 'https://ads.example/', frameId: 3, tab },
  'our script in a page not shown yet': { id: ID, url: 'https://news.example/a', frameId: 0, tab, documentLifecycle: 'prerender' },
  'our script on a page of the browser': { id: ID, url: 'about:blank', frameId: 0, tab },
  'another extension': { id: 'someone-else', url: 'chrome-extension://someone-else/popup.html' },
  'another extension that claims our address': { id: 'someone-else', url: `${OWN}popup.html` },
  'a page with an address like ours': { id: ID, url: `https://${OWN.split('//')[1]}popup.html`, frameId: 0, tab, documentId: 'D' },
  nobody: {},
};
/** Who is taken for what; the page with an address like ours is a page. */
const CLASSES: Record<string, 'page' | 'extension' | null> = {
  'our script in a page': 'page',
  'our popup': 'extension',
  'our options page in a tab': 'extension',
  'a page with an address like ours': 'page',
};

const VALID: Record<RequestType, object> = {
  'gate.article': {},
  'reader.page': { url: 'https://news.example/a', page: samplePage() },
  'reader.nothing': { reason: 'failed' },
  'reader.left': {},
  'report.request': { tabId: 7, anew: false },
  'saved.show': { tabId: 7 },
};

let handlers: Handlers;
beforeEach(() => {
  handlers = {
    'gate.article': vi.fn(async () => null),
    'reader.page': vi.fn(async () => null),
    'reader.nothing': vi.fn(async () => null),
    'reader.left': vi.fn(async () => null),
    'report.request': vi.fn(async () => 'started' as const),
    'saved.show': vi.fn(async () => 'started' as const),
  };
});

// Our own table: its keys are the types.
const types = Object.keys(TRUST) as RequestType[];

describe.each(types)('%s', (type) => {
  it.each(Object.entries(SENDERS))('from %s', async (name, sender) => {
    const allowed = CLASSES[name] !== undefined && CLASSES[name] !== null && TRUST[type].includes(CLASSES[name]);
    const answer = await answerTo(handlers, { type, ...VALID[type] }, sender);
    expect(answer.ok).toBe(allowed);
    expect(handlers[type]).toHaveBeenCalledTimes(allowed ? 1 : 0);
  });

  it.each([
    ['a field too many', { extra: 1 }],
    ['a tab of its own choice', { tabId: 'x' }],
    ['no field of the right kind', { more: 0, ...Object.fromEntries(Object.keys(VALID[type]).map((key) => [key, 5n])) }],
  ])('with %s is refused', async (_, more) => {
    const sender = SENDERS[TRUST[type][0] === 'page' ? 'our script in a page' : 'our popup'] ?? {};
    expect((await answerTo(handlers, { type, ...VALID[type], ...more }, sender)).ok).toBe(false);
  });
});

it.each([
  null,
  undefined,
  'report.request',
  5,
  [],
  {},
  { type: 5 },
  { type: '__proto__' },
  { type: 'toString' },
  { type: 'settings.change' },
])('refuses %j from anyone', async (message) => {
  for (const sender of Object.values(SENDERS)) expect((await answerTo(handlers, message, sender)).ok).toBe(false);
});

it('knows the document from the browser alone', () => {
  expect(askerOf(SENDERS['our script in a page'] ?? {})?.document).toEqual({
    tabId: 7,
    documentId: 'D',
    url: 'https://news.example/a',
    incognito: false,
  });
});

it('answers what a handler throws as a refusal', async () => {
  const failing = { ...handlers, 'gate.article': () => Promise.reject(new Error('out of order')) };
  const answer = await answerTo(failing, { type: 'gate.article' }, SENDERS['our script in a page'] ?? {});
  expect(answer).toEqual({ ok: false, error: 'out of order' });
});
