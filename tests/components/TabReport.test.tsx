// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Around, type Opening, type PageKnowledge, standsAlone, type TabPort, TabReport } from '../../components/TabReport';
import { parts } from '../../components/tab-later';
import { show } from './english';
import { doubtful, honest } from './fixtures';

afterEach(cleanup);

const URL_HERE = doubtful.article.url;
const state = (status: PageKnowledge['status'], more: Partial<PageKnowledge> = {}): PageKnowledge => ({
  status,
  report: null,
  url: URL_HERE,
  reason: null,
  shown: null,
  ...more,
});
const opening = (known: PageKnowledge, more: Partial<Opening> = {}): Opening => ({
  state: known,
  news: null,
  mutes: [],
  view: null,
  opened: null,
  ...more,
});

function port(more: Partial<TabPort> = {}): TabPort {
  return {
    state: () => new Promise(() => {}),
    onState: () => () => {},
    request: vi.fn(async () => state('working')),
    showOpened: vi.fn(async () => state('working')),
    isInPage: vi.fn(async () => true),
    save: vi.fn(),
    show: vi.fn(async () => true),
    unshow: vi.fn(),
    askPermission: vi.fn(async () => true),
    permission: vi.fn(async () => 'all' as const),
    changePause: vi.fn(async () => {}),
    openNews: vi.fn(),
    changeMutes: vi.fn(async () => {}),
    copy: vi.fn(async () => {}),
    cite: vi.fn(async () => {}),
    share: vi.fn(),
    rememberView: vi.fn(),
    ...more,
  };
}

const doors = { openOptions: vi.fn(), openSidePanel: vi.fn(), openLibrary: vi.fn() };
const around: Around = { permission: 'none', pause: 'none', search: 'https://search.example/?q=%s' };
const open = (wired: TabPort, known: Opening, more: Partial<Around> = {}) =>
  show(<TabReport opening={known} doors={doors} late={{ parts, port: wired, around: { ...around, ...more } }} />);

describe('states without a report', () => {
  it.each([
    ['not-an-article', 'This does not look like a news article', 'Read it anyway'],
    ['no-permission-yet', 'Not allowed to read this page yet', 'Try again'],
    ['error', 'Something went wrong', 'Try again'],
  ] as const)('%s: says what is the matter and offers a way on', async (status, title, action) => {
    const wired = port();
    open(wired, opening(state(status, { reason: 'no answer' })));
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: action }));
    expect(wired.request).toHaveBeenCalledOnce();
    expect(await screen.findByText('Reading this page …')).toBeTruthy();
  });

  it('restricted: says so, with nothing to press in vain', () => {
    open(port(), opening(state('restricted')), { permission: null });
    expect(screen.getByRole('heading', { name: 'The browser keeps this page to itself' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('error: gives the reason', () => {
    open(port(), opening(state('error', { reason: 'no answer' })));
    expect(screen.getByText('Reason: no answer')).toBeTruthy();
  });

  it('working: does not wait for ever', () => {
    vi.useFakeTimers();
    open(port(), opening(state('working')));
    act(() => void vi.advanceTimersByTime(25_000));
    expect(screen.getByRole('heading', { name: 'Something went wrong' })).toBeTruthy();
    vi.useRealTimers();
  });

  it('unread: reads the page, for opening the view is the wish', async () => {
    const wired = port();
    open(wired, opening(state('unread')));
    await waitFor(() => expect(wired.request).toHaveBeenCalledOnce());
  });
});

describe('a report that arrives', () => {
  it('takes the place of the wait', () => {
    const listeners: ((known: PageKnowledge) => void)[] = [];
    const wired = port({
      onState: (callback) => {
        listeners.push(callback);
        return () => {};
      },
    });
    open(wired, opening(state('working')));
    expect(screen.getByRole('status').textContent).toContain('Reading this page');
    for (const tell of listeners) tell(state('ready', { report: doubtful }));
    return screen.findByRole('tab', { name: /Sources 5/ });
  });

  it.each([
    ['in place of the wait', state('working')],
    ['in place of an older one', state('ready', { report: honest })],
  ])('is taken in though it came before anybody listened, %s', async (_, known) => {
    open(port({ state: async () => state('ready', { report: doubtful }) }), opening(known));
    expect(await screen.findByRole('tab', { name: /Sources 5/ })).toBeTruthy();
  });

  it('opens with the tab and row that were open', () => {
    open(port(), opening(state('ready', { report: doubtful }), { view: { tab: 'missing', open: 'r2' } }));
    expect(screen.getByRole('tab', { name: /Missing/, selected: true })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Ministry memo/, expanded: true })).toBeTruthy();
  });

  it('hides a finding here by its page, and remembers nothing wider', () => {
    const wired = port();
    open(wired, opening(state('ready', { report: doubtful })));
    fireEvent.click(screen.getByRole('button', { name: /Critics/, expanded: false }));
    fireEvent.click(screen.getByRole('button', { name: 'This is wrong' }));
    const change = vi.mocked(wired.changeMutes).mock.calls[0]?.[0];
    expect(change?.([])).toEqual([{ signal: 'claim', words: 'Critics', site: 'daily-digest.example', page: URL_HERE }]);
  });
});

describe('permission', () => {
  it('is offered for this site and for all, and gone once all is given', async () => {
    const wired = port();
    open(wired, opening(state('ready', { report: doubtful })));
    expect(screen.getByRole('button', { name: 'Always on this site' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'On all news pages' }));
    expect(wired.askPermission).toHaveBeenCalledWith('all');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'On all news pages' })).toBeNull());
  });
});

describe('before everything is loaded', () => {
  const ready = state('ready', { report: doubtful });
  const selection = { kind: 'selection', found: 1, marks: 1 } as const;

  it('shows a report whose first screen needs no more', () => {
    expect(standsAlone(opening(ready))).toBe(true);
    expect(standsAlone(opening(ready, { view: { tab: 'sources', open: null } }))).toBe(true);
  });

  it.each([
    ['there is none', opening(state('unread'))],
    ['something stands above it', opening({ ...ready, shown: selection })],
    ['there is news', opening(ready, { news: { since: '0.1.0', newWarnings: ['a'] } })],
    ['another was opened', opening(ready, { opened: { at: '2026-01-05T00:00:00Z', engine: '0.1.0' } })],
    ['a row is open', opening(ready, { view: { tab: 'sources', open: 's1' } })],
    ['another list is shown', opening(ready, { view: { tab: 'warnings', open: null } })],
    ['nobody speaks in it', opening({ ...ready, report: { ...doubtful, sources: [] } })],
  ])('waits for the rest where %s', (_, known) => {
    expect(standsAlone(known)).toBe(false);
  });
});
