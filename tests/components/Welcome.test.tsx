// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../components/Library';
import { Welcome } from '../../components/Welcome';
import { WhatChanged } from '../../components/WhatChanged';
import { show } from './english';

afterEach(cleanup);

describe('welcome', () => {
  it('offers "only when I click" as good an answer as the other', () => {
    const onChoose = vi.fn();
    show(<Welcome chosen={null} onChoose={onChoose} onOptions={vi.fn()} />);
    fireEvent.click(screen.getByRole('button', { name: /Only when I click/ }));
    fireEvent.click(screen.getByRole('button', { name: /On all news pages/ }));
    expect(onChoose.mock.calls).toEqual([['click'], ['all']]);
  });

  it('says what was chosen', () => {
    show(<Welcome chosen="click" onChoose={vi.fn()} onOptions={vi.fn()} />);
    expect(screen.getByRole('status').textContent).toContain('Press the button in the toolbar');
  });
});

describe('what changed', () => {
  const open = (newWarnings: string[]) =>
    show(
      <WhatChanged
        changes={{ since: '0.1.3', newWarnings, releases: [{ version: '0.2.0', entries: ['The popup opens faster'] }] }}
        onOptions={vi.fn()}
      />,
    );

  it('names new warnings, and whatever else the changelog says', () => {
    open(['The date was left blank']);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What changed since version 0.1.3');
    expect(screen.getByText('The date was left blank')).toBeTruthy();
    expect(screen.getByText('The popup opens faster').closest('[lang=en]')).toBeTruthy();
  });

  it('says so when there are none', () => {
    open([]);
    expect(screen.getByText('No new warnings: pages are judged as before.')).toBeTruthy();
  });
});

describe('library', () => {
  const kept = [
    {
      key: 'a',
      url: 'https://one.example/a',
      title: 'A bridge is closed',
      siteName: 'One',
      band: 5,
      value: 91,
      usedAt: Date.UTC(2026, 10, 20),
    },
    { key: 'b', url: 'https://two.example/b', title: '', siteName: null, band: null, value: null, usedAt: Date.UTC(2026, 10, 19) },
  ];
  const open = (more: Partial<Parameters<typeof Library>[0]> = {}) => {
    const does = { onOpen: vi.fn(), onForget: vi.fn(), onFile: vi.fn() };
    show(<Library kept={kept} problem={null} {...does} {...more} />);
    return does;
  };

  it('lists what was read with its grade, also where there is none', () => {
    open();
    expect(screen.getByText('2 articles')).toBeTruthy();
    expect(document.body.textContent).toContain('Well sourced 91');
    expect(document.body.textContent).toContain('Not graded');
  });

  it('finds by words, opens, forgets one and all', () => {
    const does = open();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'BRIDGE' } });
    expect(screen.getByText('1 article')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'A bridge is closed' }));
    expect(does.onOpen).toHaveBeenCalledWith('a');
    fireEvent.click(screen.getByRole('button', { name: 'Remove A bridge is closed' }));
    fireEvent.click(screen.getByRole('button', { name: 'Forget all reports' }));
    expect(does.onForget.mock.calls).toEqual([['a'], [null]]);
  });

  it('is never blank: says what will appear', () => {
    open({ kept: [] });
    expect(screen.getByText(/Nothing is kept yet/)).toBeTruthy();
  });
});
