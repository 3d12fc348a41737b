// @vitest-environment happy-dom
import { hydrate } from 'preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as Still from '../../components/still';
import * as alive from '../../components/TabReport';
import { parts } from '../../components/tab-later';
import { WordsContext } from '../../components/words';
import type { Report } from '../../lib/analysis/types';
import { english } from './english';
import { doubtful, honest, interview } from './fixtures';

let still: typeof Still;
let stillReport: typeof alive.TabReport;
let StillWords: typeof WordsContext;

/** The components anew, with `still.ts` where they import Preact, as the popup's build has them. */
beforeAll(async () => {
  vi.resetModules();
  for (const name of ['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime'])
    vi.doMock(name, () => vi.importActual<typeof Still>('../../components/still'));
  still = await vi.importActual('../../components/still');
  ({ TabReport: stillReport } = await import('../../components/TabReport'));
  ({ WordsContext: StillWords } = await import('../../components/words'));
  for (const name of ['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime']) vi.doUnmock(name);
});

afterEach(() => document.body.replaceChildren());

const doors = { openOptions: vi.fn(), openSidePanel: vi.fn(), openLibrary: null };

function openingOf(report: Report): alive.Opening {
  const state = { status: 'ready', report, url: report.article.url, reason: null, shown: null } as const;
  return { state, news: null, mutes: [], view: null, opened: null };
}

function paintStill(report: Report): HTMLElement {
  const root = document.body.appendChild(document.createElement('div'));
  const view = still.jsx(stillReport as never, { opening: openingOf(report), doors, late: null });
  still.render(still.jsx(StillWords.Provider as never, { value: english, children: view }), root);
  return root;
}

const aliveView = (report: Report, late: alive.Late | null) => (
  <WordsContext.Provider value={english}>
    <alive.TabReport opening={openingOf(report)} doors={doors} late={late} />
  </WordsContext.Provider>
);

const late = (): alive.Late => ({
  parts,
  port: {
    state: () => new Promise(() => {}),
    onState: () => () => {},
    request: vi.fn(),
    showOpened: vi.fn(),
    isInPage: async () => true,
    show: vi.fn(async () => true),
    unshow: vi.fn(),
    askPermission: vi.fn(),
    permission: vi.fn(),
    changePause: vi.fn(),
    openNews: vi.fn(),
    changeMutes: vi.fn(),
    copy: vi.fn(),
    cite: vi.fn(),
    save: vi.fn(),
    share: vi.fn(),
    rememberView: vi.fn(),
  },
  around: { permission: 'none', pause: 'none', search: 'https://search.example/?q=%s' },
});

describe.each([
  ['doubtful', doubtful],
  ['honest', honest],
  ['not graded', interview],
])('a report that is painted before Preact is there: %s', (_, report) => {
  it('is what Preact would have made of it', () => {
    const root = paintStill(report);
    const other = document.body.appendChild(document.createElement('div'));
    hydrate(aliveView(report, null), other);
    expect(root.innerHTML.length).toBeGreaterThan(1_000);
    expect(root.innerHTML).toBe(other.innerHTML);
  });

  it('comes to life as it stands: every element stays, only the permission is added, and rows open', async () => {
    const root = paintStill(report);
    const before = [...root.querySelectorAll('*')];
    const markup = root.innerHTML;
    hydrate(aliveView(report, late()), root);
    const added = [...root.querySelectorAll('*')].filter((element) => !before.includes(element));
    expect(before.every((element) => root.contains(element))).toBe(true);
    expect(added.every((element) => element.closest('.permission'))).toBe(true);
    for (const section of root.querySelectorAll('.permission')) section.remove();
    expect(root.innerHTML).toBe(markup);
    root.querySelector<HTMLElement>('.row-head')?.click();
    await vi.waitFor(() => expect(root.querySelector('.row.open .row-actions')).not.toBeNull());
  });
});
