// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ReportActions } from '../../components/actions';
import { later } from '../../components/later';
import { ReportView } from '../../components/ReportView';
import type { Report } from '../../lib/analysis/types';
import { show } from './english';
import { doubtful, honest, interview } from './fixtures';

afterEach(cleanup);

function actions(): { [Name in keyof ReportActions]: NonNullable<ReportActions[Name]> } {
  return {
    show: vi.fn(async () => true),
    emphasise: vi.fn(async () => true),
    copy: vi.fn(async () => {}),
    cite: vi.fn(async () => {}),
    search: 'https://search.example/?q=%s',
    save: vi.fn(),
    share: vi.fn(),
    mute: vi.fn(),
    unmute: vi.fn(),
    openOptions: vi.fn(),
    openSidePanel: vi.fn(),
    openLibrary: vi.fn(),
  };
}

function open(report: Report, able: ReportActions = actions()) {
  return show(<ReportView report={report} actions={able} mutes={[]} later={later} />);
}

const tab = (name: RegExp) => screen.getByRole('tab', { name });
const head = (name: RegExp) => screen.getByRole('button', { name, expanded: false });

describe('a report on a doubtful page', () => {
  it('says the sentence, the band and the number first', () => {
    open(doubtful);
    expect(screen.getByText(/Five sources speak here and none can be followed/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /Nothing to follow 12/ })).toBeTruthy();
    expect(screen.getByText(/no date found/)).toBeTruthy();
  });

  it('counts each list in its tab; what is only possible does not count as a warning', () => {
    open(doubtful);
    expect(screen.getAllByRole('tab').map((each) => each.textContent)).toEqual(['Sources 5', 'Missing 4', 'Warnings 5', 'Credits 0']);
  });

  it('lists each source with its status in words, and opens it in place', () => {
    open(doubtful);
    fireEvent.click(head(/Harbour Ledger/));
    const row = screen.getByRole('button', { name: /Harbour Ledger/, expanded: true }).closest('li');
    expect(row?.textContent).toContain('named, not linked');
    expect(row?.textContent).toContain('Northsea Freight was given ‘exclusive rights’ to the eastern docks without a public tender');
    expect(row?.textContent).toContain('written as “The Harbour Ledger’s report”');
    expect(head(/Critics/).textContent).toContain('no name given');
  });

  it('shows the longest way of the words to the page', () => {
    open(doubtful);
    const row = head(/Ministry memo/).closest('li');
    expect(row?.querySelector('.chain')?.textContent).toBe('this page←from Harbour Ledger←from Ministry memo');
  });

  it('ends the way of a source that handed words on with that source', () => {
    open({ ...doubtful, chains: doubtful.chains.slice(1) });
    expect(
      head(/Harbour Ledger/)
        .closest('li')
        ?.querySelector('.chain')?.textContent,
    ).toBe('this page←from Harbour Ledger');
  });

  it('keeps one row open at a time', () => {
    open(doubtful);
    fireEvent.click(head(/Harbour Ledger/));
    fireEvent.click(head(/Critics/));
    expect(screen.getAllByRole('button', { expanded: true }).map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Critics'),
    ]);
  });

  it('takes the page to the words when they are pressed, and says when they are gone', async () => {
    const able = { ...actions(), show: vi.fn(async () => false) };
    open(doubtful, able);
    fireEvent.click(head(/Ministry memo/));
    fireEvent.click(screen.getByRole('button', { name: 'the deal was signed late last month' }));
    expect(able.show).toHaveBeenCalledWith(doubtful.claims[1]?.content);
    expect(await screen.findByText('These words are not on the page any more.')).toBeTruthy();
  });

  it('emphasises the words of the row that has the focus, and stops', () => {
    const able = actions();
    open(doubtful, able);
    fireEvent.focus(head(/Critics/));
    expect(able.emphasise).toHaveBeenLastCalledWith(doubtful.claims[4]?.content);
    fireEvent.blur(head(/Critics/));
    expect(able.emphasise).toHaveBeenLastCalledWith(null);
  });

  it('offers a search for what is missing, as a link that tells nobody where it came from', () => {
    open(doubtful);
    fireEvent.click(head(/Harbour Ledger/));
    const link = screen.getByRole('link', { name: 'Find it' });
    expect(link.getAttribute('href')).toContain('Northsea%20Freight');
    expect(link.getAttribute('rel')).toBe('noreferrer noopener');
  });

  it('copies name, words and address', async () => {
    const able = actions();
    open(doubtful, able);
    fireEvent.click(head(/Ministry memo/));
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(able.copy).toHaveBeenCalledWith(
      'Ministry memo\n“the deal was signed late last month”\nhttps://daily-digest.example/lantern-bay-port',
    );
    expect(await screen.findByText('Copied')).toBeTruthy();
  });

  it('sorts warnings by gravity, sets apart what is only possible, and filters by category', () => {
    open(doubtful);
    fireEvent.click(tab(/Warnings/));
    const labels = () => [...document.querySelectorAll('.row-label')].map(({ textContent }) => textContent);
    expect(labels()).toEqual(['serious', 'serious', 'moderate', 'minor', 'minor', 'worth a look']);
    fireEvent.click(screen.getByRole('button', { name: /Sourcing 2/ }));
    expect(labels()).toEqual(['serious', 'moderate']);
  });

  it('shows how the number comes about, and its steps add up to it', () => {
    open(doubtful);
    fireEvent.click(screen.getByRole('button', { name: /why/ }));
    const table = screen.getByRole('table', { name: 'How the number comes about' });
    const points = within(table)
      .getAllByRole('cell')
      .map(({ textContent }) => Number((textContent ?? '').replace('−', '-').replace('+', '')));
    const total = points.pop();
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(total);
    expect(total).toBe(12);
  });
});

describe('"This is wrong"', () => {
  it('hides the row at once, says that nothing was sent, and takes it back', () => {
    const able = actions();
    open(doubtful, able);
    fireEvent.click(head(/Critics/));
    fireEvent.click(screen.getByRole('button', { name: 'This is wrong' }));
    expect(able.mute).toHaveBeenCalledWith('here', { signal: 'claim', words: 'Critics' });
    expect(screen.getByText('Thanks. Hidden here; nothing was sent.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(able.unmute).toHaveBeenCalled();
    expect(screen.getByRole('button', { name: /Critics/ })).toBeTruthy();
  });

  it('goes on to the whole site and to everywhere', () => {
    const able = actions();
    open(doubtful, able);
    fireEvent.click(tab(/Warnings/));
    fireEvent.click(screen.getAllByRole('button', { expanded: false }).filter((each) => each.classList.contains('row-head'))[0]!);
    fireEvent.click(screen.getByRole('button', { name: 'This is wrong' }));
    fireEvent.click(screen.getByRole('button', { name: 'Hide everywhere' }));
    expect(able.mute).toHaveBeenLastCalledWith('everywhere', { signal: 'generated-author-profile', words: null });
    expect(screen.getByText('Hidden everywhere; nothing was sent.')).toBeTruthy();
  });

  it('leaves out what was hidden before, says so, and keeps the grade', () => {
    show(
      <ReportView
        report={doubtful}
        actions={actions()}
        later={later}
        mutes={[{ signal: 'claim', site: 'daily-digest.example', page: null, words: 'Critics' }]}
      />,
    );
    expect(screen.queryByRole('button', { name: /Critics/ })).toBeNull();
    expect(screen.getByText(/1 entry hidden by you/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /Nothing to follow 12/ })).toBeTruthy();
  });

  it('does not hide on one site what was called wrong on another', () => {
    show(
      <ReportView
        report={doubtful}
        actions={actions()}
        later={later}
        mutes={[{ signal: 'claim', site: 'digest.example', page: null, words: 'Critics' }]}
      />,
    );
    expect(screen.getByRole('button', { name: /Critics/ })).toBeTruthy();
  });
});

describe('a report on an honest page', () => {
  it('warns of nothing, shows its credits and links what is linked', () => {
    open(honest);
    expect(screen.getAllByRole('tab').map((each) => each.textContent)).toEqual(['Sources 2', 'Missing 0', 'Warnings 0', 'Credits 1']);
    fireEvent.click(head(/minutes of the meeting/));
    expect(screen.getByRole('link', { name: 'Open' }).getAttribute('href')).toBe('https://nordhaven.example/minutes.pdf');
    fireEvent.click(tab(/Warnings/));
    expect(screen.getByText('Nothing to warn of.')).toBeTruthy();
    fireEvent.click(tab(/Missing/));
    expect(screen.getByText('Everything that this page leans on is linked.')).toBeTruthy();
    expect(screen.getByRole('button', { name: /Nordhaven Institute study/ })).toBeTruthy();
  });

  it('shows a time of the page’s markup as a date', () => {
    const [credit] = honest.credits;
    open({
      ...honest,
      credits: [{ ...credit!, signal: 'labelled-dates', spans: [], evidence: ['2026-01-05T12:40:00+00:00'], data: { date: '2026-01-05' } }],
    });
    fireEvent.click(tab(/Credits/));
    fireEvent.click(head(/The date is given/));
    const row = document.querySelector('.row.open');
    expect(row?.querySelector('.quote')?.textContent).toBe('Jan 5, 2026');
    expect(row?.textContent).toContain('published: Jan 5, 2026.');
  });

  it('never makes a link of an address that is not one of the web', () => {
    const [first, ...rest] = honest.references;
    open({ ...honest, references: [{ ...first!, href: 'javascript:alert(1)' }, ...rest] });
    fireEvent.click(head(/minutes of the meeting/));
    expect(document.querySelector('a[href^="javascript"]')).toBeNull();
  });

  it('shows markup in the page’s words as text', () => {
    const text = honest.article.text.replace('We have waited', '<img src=x onerror=alert(1)>');
    open({ ...honest, article: { ...honest.article, text } });
    fireEvent.click(head(/Ada Lindqvist/));
    expect(document.querySelector('img')).toBeNull();
    expect(document.body.textContent).toContain('<img src=x');
  });
});

describe('a page that cannot be graded', () => {
  it('says why instead of a grade, and lists what was found all the same', () => {
    open(interview);
    expect(screen.getByText('Not enough to judge: this is an interview')).toBeTruthy();
    expect(screen.getByRole('button', { name: /Not graded/ })).toBeTruthy();
    expect(tab(/Sources 2/)).toBeTruthy();
  });
});

describe('keyboard', () => {
  it('moves between tabs with arrows, Home and End; one stop for the Tab key', () => {
    open(doubtful);
    fireEvent.keyDown(tab(/Sources/), { key: 'ArrowLeft' });
    expect(tab(/Credits/).getAttribute('aria-selected')).toBe('true');
    fireEvent.keyDown(tab(/Credits/), { key: 'Home' });
    expect(tab(/Sources/).getAttribute('aria-selected')).toBe('true');
    fireEvent.keyDown(tab(/Sources/), { key: 'End' });
    expect(screen.getAllByRole('tab').map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, 0]);
  });

  it('opens the share menu on its first entry, moves in it, and closes it with Escape', () => {
    const able = actions();
    open(doubtful, able);
    fireEvent.click(screen.getByRole('button', { name: 'Share' }));
    const [first, second] = screen.getAllByRole('menuitem');
    expect(document.activeElement).toBe(first);
    fireEvent.keyDown(screen.getByRole('menu'), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' });
    expect(screen.queryByRole('menu')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Share' }));
    fireEvent.click(screen.getByRole('menuitem', { name: /Save as a table/ }));
    expect(able.share).toHaveBeenCalledWith('csv', 'save');
  });
});
