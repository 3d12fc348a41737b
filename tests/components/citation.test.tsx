// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { ReportActions } from '../../components/actions';
import { later } from '../../components/later';
import { ReferenceRow } from '../../components/ReferenceRow';
import { NO_ACTIONS, ReportContext } from '../../components/report-context';
import { SourceRow } from '../../components/SourceRow';
import type { Reference } from '../../lib/analysis/types';
import { show } from './english';
import { doubtful, honest } from './fixtures';

afterEach(cleanup);

const linked = honest.references.find(({ status }) => status === 'linked')!;
const missing = doubtful.references.find(({ status, findIt }) => status === 'missing' && findIt.length > 0)!;

function open(reference: Reference, more: Partial<ReportActions> = {}, announce = vi.fn()) {
  const actions: ReportActions = { ...NO_ACTIONS, cite: vi.fn(async () => {}), search: 'https://search.example/find?words=%s', ...more };
  show(
    <ReportContext.Provider value={{ actions, open: reference.id, setOpen: () => {}, announce, language: 'en', report: null, later }}>
      <ul>
        <ReferenceRow report={reference === linked ? honest : doubtful} reference={reference} />
      </ul>
    </ReportContext.Provider>,
  );
  return { actions, announce };
}

it('copies the citation of a linked reference in each format', async () => {
  const { actions, announce } = open(linked);
  fireEvent.click(screen.getByRole('button', { name: 'Copy citation' }));
  for (const [name, format] of [
    ['BibTeX', 'bibtex'],
    ['CSL-JSON', 'csl-json'],
    ['RIS', 'ris'],
    ['Wikipedia', 'wiki'],
  ]) {
    fireEvent.click(screen.getByRole('button', { name: `Copy citation as ${name}` }));
    expect(actions.cite).toHaveBeenLastCalledWith(linked, format);
  }
  await waitFor(() => expect(announce).toHaveBeenCalledWith('Copied'));
});

it('offers no citation of what has no address of the web', () => {
  open(missing);
  expect(screen.queryByRole('button', { name: 'Copy citation' })).toBeNull();
  cleanup();
  open({ ...linked, href: 'javascript:alert(1)' });
  expect(screen.queryByRole('button', { name: 'Copy citation' })).toBeNull();
});

it.each([
  ['news', 'news report'],
  ['ai-chat', 'copied from an AI chat'],
  ['press-release', 'press release'],
] as const)('says beside the link that it leads to a place of the kind %s', (linkKind, word) => {
  open({ ...linked, linkKind });
  expect(screen.getByRole('link', { name: 'Open' }).parentElement?.textContent).toBe(`Open ${word}`);
});

it('searches with the reader’s engine, only by a link that has to be pressed', () => {
  open(missing);
  const list = within(screen.getByRole('list', { name: 'Find it' }));
  for (const link of list.getAllByRole('link')) {
    expect(link.getAttribute('href')).toMatch(/^https:\/\/search\.example\/find\?words=[^&]+$/);
    expect(link.getAttribute('rel')).toContain('noreferrer');
  }
  cleanup();
  open(missing, { search: '' });
  expect(screen.queryAllByRole('link')).toEqual([]);
});

it('copies one quotation with who said it and where it stands', async () => {
  const copy = vi.fn(async () => {});
  const source = doubtful.sources[0]!;
  show(
    <ReportContext.Provider
      value={{
        actions: { ...NO_ACTIONS, copy },
        open: source.id,
        setOpen: () => {},
        announce: vi.fn(),
        language: 'en',
        report: null,
        later,
      }}
    >
      <ul>
        <SourceRow report={doubtful} source={source} />
      </ul>
    </ReportContext.Provider>,
  );
  fireEvent.click(screen.getAllByRole('button', { name: 'Copy quote' })[0]!);
  expect(copy).toHaveBeenCalledWith(
    '“Northsea Freight was given ‘exclusive rights’ to the eastern docks without a public tender”\nHarbour Ledger\nhttps://daily-digest.example/lantern-bay-port',
  );
});
