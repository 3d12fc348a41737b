// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { later } from '../../components/later';
import { Recollected } from '../../components/Recollected';
import { NO_ACTIONS, ReportContext } from '../../components/report-context';
import type { Recollection, Report } from '../../lib/analysis/types';
import { exportAs } from '../../lib/share/index';
import { english, show } from './english';
import { doubtful } from './fixtures';

afterEach(cleanup);

const at = doubtful.article.text.indexOf('completely false');
const recollection: Recollection = {
  altered: [
    {
      speaker: 'Northsea Freight',
      here: 'completely false.',
      span: { start: at, end: at + 16 },
      there: 'completely wrong.',
      url: 'https://agency.example/first',
      title: 'The first <b>report</b>',
      seenAt: '2026-11-20T08:00:00Z',
    },
  ],
  repeated: [
    {
      url: 'https://agency.example/second',
      title: 'The second report',
      seenAt: '2026-11-21T08:00:00Z',
      share: 0.42,
      spans: [{ start: 0, end: 40 }],
    },
  ],
};
const report: Report = { ...doubtful, recollection };

it('says in one line what there is, and opens both wordings side by side with where and when', () => {
  const seen = vi.fn(async () => true);
  const shared = {
    actions: { ...NO_ACTIONS, show: seen },
    open: null,
    setOpen: () => {},
    announce: () => {},
    language: 'en',
    report: null,
    later,
  };
  show(
    <ReportContext.Provider value={shared}>
      <Recollected report={report} />
    </ReportContext.Provider>,
  );
  fireEvent.click(screen.getByRole('button', { name: /1 quotation is worded otherwise there · 1 earlier page has long passages/ }));
  const region = screen.getByRole('region', { name: /From pages you read earlier/ });
  expect(region.textContent).toContain('agency.example: The first <b>report</b>, first read Nov 20, 2026');
  expect([...region.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['false.', 'wrong.']);
  expect(region.textContent).toContain('42% of the passages');
  expect(region.textContent).toContain(doubtful.article.text.slice(0, 40));
  fireEvent.click(screen.getByRole('button', { name: 'completely false.' }));
  expect(seen).toHaveBeenCalledWith(recollection.altered[0] && [recollection.altered[0].span]);
});

it.each([
  ['no memory', undefined],
  ['an empty one', { altered: [], repeated: [] }],
])('shows nothing at all with %s', (_, nothing) => {
  const { container } = show(<Recollected report={nothing ? { ...doubtful, recollection: nothing } : doubtful} />);
  expect(container.textContent).toBe('');
});

it.each(['markdown', 'json', 'csv', 'annotations', 'page'] as const)('is exported as %s: both wordings, where, when', (format) => {
  const { text } = exportAs(report, format, english);
  for (const words of ['completely wrong.', 'https://agency.example/first', '2026-11-20', 'https://agency.example/second'])
    expect(text).toContain(words);
  expect(exportAs(doubtful, format, english).text).not.toContain('agency.example');
});
