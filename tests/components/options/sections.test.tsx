// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FileSection } from '../../../components/options/FileSection';
import { hostFrom } from '../../../components/options/HostForm';
import { ListsSection } from '../../../components/options/ListsSection';
import { PhrasesSection } from '../../../components/options/PhrasesSection';
import { Preview } from '../../../components/options/Preview';
import { SignalsSection } from '../../../components/options/SignalsSection';
import { SitesSection } from '../../../components/options/SitesSection';
import type { ChangeSettings, SettingsShape } from '../../../components/options/shape';
import { wordsHit } from '../../../entrypoints/options/try-phrases';
import { readListFile } from '../../../lib/contracts/list-file';
import { show } from '../english';
import { doubtful, honest } from '../fixtures';
import { settings, signals } from './fixtures';

afterEach(cleanup);

/** Renders a section over settings that really change; returns how to read them. */
function live(start: SettingsShape, section: (now: SettingsShape, change: ChangeSettings) => preact.JSX.Element): () => SettingsShape {
  let current = start;
  function Live() {
    const [now, setNow] = useState(start);
    return section(now, async (how) => {
      current = how(current);
      setNow(current);
      return true;
    });
  }
  show(<Live />);
  return () => current;
}

describe('signals', () => {
  const open = (start = settings()) => live(start, (now, change) => <SignalsSection signals={signals} settings={now} change={change} />);
  const steps = (title: string) => screen.getByRole('group', { name: `How severe: ${title}` });

  it('sets a signal off, marks it as changed, and resets it', () => {
    const read = open();
    fireEvent.click(within(steps('A box of references is empty')).getByRole('radio', { name: 'off' }));
    expect(read().signals).toEqual({ 'empty-box': { severity: 'off', options: {} } });
    fireEvent.click(screen.getByRole('button', { name: 'Reset A box of references is empty' }));
    expect(read().signals).toEqual({});
  });

  it('forgets a rule that says what is the default anyway', () => {
    const read = open();
    fireEvent.click(within(steps('The headline shouts')).getByRole('radio', { name: 'serious' }));
    fireEvent.click(within(steps('The headline shouts')).getByRole('radio', { name: 'minor' }));
    expect(read().signals).toEqual({});
  });

  it('offers a credit on or off only', () => {
    open();
    expect(within(steps('Papers are linked')).getAllByRole('radio')).toHaveLength(2);
  });

  it('keeps a number inside its bounds', () => {
    const read = open();
    fireEvent.change(screen.getByRole('spinbutton', { name: 'How many it takes' }), { target: { value: '50' } });
    expect(read().signals['loud-headline']?.options).toEqual({ count: 9 });
    fireEvent.change(screen.getByRole('spinbutton', { name: 'How many it takes' }), { target: { value: '3' } });
    expect(read().signals).toEqual({});
  });

  it('finds by words and says how many', () => {
    open();
    fireEvent.input(screen.getByRole('searchbox', { name: 'Find a signal' }), { target: { value: 'shouts' } });
    expect(screen.getByText('1 signal')).toBeTruthy();
    expect(screen.queryByText('A box of references is empty')).toBeNull();
  });

  it('takes a preset and says how far the settings are from it', () => {
    const read = open();
    fireEvent.click(screen.getByRole('button', { name: 'Strict' }));
    expect(read().signals['small-thing']?.severity).toBe('moderate');
    fireEvent.click(within(steps('A small thing is missing')).getByRole('radio', { name: 'off' }));
    expect(screen.getByText('Strict, with 1 change of your own.')).toBeTruthy();
  });
});

describe('preview', () => {
  it('shows what appears, what goes and how the grade moves', () => {
    const after = { ...doubtful, warnings: doubtful.warnings.slice(1), score: { ...doubtful.score!, value: 50, band: 3 as const } };
    show(<Preview before={doubtful} after={after} />);
    expect(screen.getByRole('status').textContent).toContain('+38');
    expect(document.querySelector('.gone s')).toBeTruthy();
    cleanup();
    show(<Preview before={honest} after={doubtful} />);
    expect(document.querySelectorAll('.appeared')).toHaveLength(5);
  });
});

describe('phrases', () => {
  it('adds a rule and runs its examples as one types', () => {
    const read = live(settings(), (now, change) => (
      <PhrasesSection settings={now} change={change} tryPhrases={wordsHit} newId={() => 'rule-1'} />
    ));
    fireEvent.click(screen.getByRole('button', { name: 'Add a phrase rule' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Phrases, one a line' }), { target: { value: 'so-called\n\nclima* change' } });
    fireEvent.change(screen.getByRole('textbox', { name: 'Except in, one a line' }), { target: { value: 'the so-called bridge' } });
    expect(read().phrases[0]).toMatchObject({
      id: 'rule-1',
      phrases: ['so-called', 'clima* change'],
      exceptions: ['the so-called bridge'],
    });
    const must = screen.getByRole('textbox', { name: 'Examples that should be found, one a line' });
    fireEvent.input(must, { target: { value: 'a so-called expert on climatic change' } });
    expect(must.closest('.trial')?.textContent).toContain('✓ Found: so-called, climatic change');
    const mustNot = screen.getByRole('textbox', { name: 'Examples that should not be found, one a line' });
    fireEvent.input(mustNot, { target: { value: 'the so-called bridge' } });
    expect(mustNot.closest('.trial')?.textContent).toContain('✓ Nothing found');
    fireEvent.input(mustNot, { target: { value: 'so-called' } });
    expect(mustNot.closest('.trial')?.textContent).toContain('✗ Found: so-called');
    expect(read().phrases[0]).toMatchObject({ mustMatch: [], mustNotMatch: [] });
  });

  it('keeps examples with the rule and says when they fail', () => {
    const read = live(settings(), (now, change) => (
      <PhrasesSection settings={now} change={change} tryPhrases={wordsHit} newId={() => 'rule-1'} />
    ));
    fireEvent.click(screen.getByRole('button', { name: 'Add a phrase rule' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Phrases, one a line' }), { target: { value: 'so-called' } });
    const must = screen.getByRole('textbox', { name: 'Examples that should be found, one a line' });
    fireEvent.change(must, { target: { value: 'a so-called expert\n\nan expert, so called\n' } });
    expect(read().phrases[0]?.mustMatch).toEqual(['a so-called expert', 'an expert, so called']);
    const results = [...must.closest('.trial')!.querySelectorAll('li')].map(({ textContent }) => textContent?.slice(0, 1));
    expect(results).toEqual(['✓', '✓']);
    fireEvent.change(screen.getByRole('textbox', { name: 'Phrases, one a line' }), { target: { value: 'so-called expert' } });
    fireEvent.click(screen.getByRole('button', { name: 'New rule' }));
    expect(screen.getByText('1 example does not come out as meant.')).toBeTruthy();
  });
});

describe('lists', () => {
  const open = (start = settings()) =>
    live(start, (now, change) => (
      <ListsSection settings={now} change={change} readList={readListFile} newId={() => 'list-1'} today="2026-11-23" />
    ));

  it('shows what a file would bring before it is taken', async () => {
    const read = open();
    const input = document.querySelector('input[type=file]')!;
    fireEvent.change(input, { target: { files: [new File(['domain,verdict\nnews.example,doubted\nnot a domain,x\n'], 'mine.csv')] } });
    expect(await screen.findByText(/1 domain · table \(CSV\)/)).toBeTruthy();
    expect(screen.getByText(/1 line is no domain/)).toBeTruthy();
    expect(read().lists).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Use this list' }));
    expect(read().lists[0]).toMatchObject({
      id: 'list-1',
      name: 'mine',
      date: '2026-11-23',
      entries: [{ domain: 'news.example', verdict: 'doubted' }],
    });
  });

  it('shows the difference when the list is there already, and keeps its place', async () => {
    const old = {
      id: 'old',
      name: 'mine',
      date: '',
      licence: '',
      enabled: false,
      entries: [{ domain: 'old.example', verdict: 'doubted' as const, note: '' }],
    };
    const read = open(settings({ lists: [old] }));
    fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [new File(['new.example\n'], 'mine.txt')] } });
    expect(await screen.findByText(/1 new, 1 gone/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Use this list' }));
    expect(read().lists).toHaveLength(1);
    expect(read().lists[0]).toMatchObject({ id: 'old', enabled: false });
  });

  it('says what is wrong with a broken file and changes nothing', async () => {
    const read = open();
    fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [new File(['{"entries": 3}'], 'x.json')] } });
    expect(await screen.findByText('This file could not be read as a list.')).toBeTruthy();
    expect(read().lists).toEqual([]);
  });
});

describe('sites', () => {
  it('takes a name or an address, and refuses what is neither', () => {
    expect(hostFrom(' https://Mail.Example/inbox ')).toBe('mail.example');
    expect(hostFrom('bank.example')).toBe('bank.example');
    expect(hostFrom('two words')).toBeNull();
    expect(hostFrom('')).toBeNull();
  });

  const sites = (now: SettingsShape, change: ChangeSettings) => (
    <SitesSection
      settings={now}
      change={change}
      signals={signals}
      quietSites={{ mail: ['webmail.', 'mail.example'], banks: [], intranet: [] }}
      permitted={{ all: false, sites: [] }}
      now="2026-11-23T10:00:00.000Z"
      onAskAll={vi.fn()}
      onDropAll={vi.fn()}
      onDropSite={vi.fn()}
    />
  );

  it('adds a site to leave alone, says what is wrong, and pauses', () => {
    const read = live(settings(), sites);
    const field = screen.getByRole('textbox', { name: 'Site to leave alone' });
    fireEvent.input(field, { target: { value: 'two words' } });
    fireEvent.submit(field.closest('form')!);
    expect(screen.getByRole('alert').textContent).toBe('That is not the name of a site.');
    fireEvent.input(field, { target: { value: 'bank.example' } });
    fireEvent.submit(field.closest('form')!);
    expect(read().sitesOff).toEqual(['bank.example']);
    fireEvent.click(screen.getByRole('button', { name: 'Pause for an hour' }));
    expect(read().pausedUntil).toBe('2026-11-23T11:00:00.000Z');
  });

  it('leaves mail alone until it is unticked, and says which sites that means', () => {
    const read = live(settings(), sites);
    expect(screen.getByText('webmail.* · mail.example')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Mail' }));
    expect(read().leaveAlone).toEqual({ mail: false, banks: true, intranet: true });
  });

  it('has other rules on one site', () => {
    const read = live(settings(), sites);
    const field = screen.getByRole('textbox', { name: 'Site with rules of its own' });
    fireEvent.input(field, { target: { value: 'https://News.example/today' } });
    fireEvent.submit(field.closest('form')!);
    fireEvent.change(screen.getByRole('combobox', { name: 'Rule to change here' }), { target: { value: 'loud-headline' } });
    expect(read().siteRules).toEqual([{ site: 'news.example', levels: { 'loud-headline': 'off' } }]);
    const steps = screen.getByRole('group', { name: 'How severe: The headline shouts' });
    fireEvent.click(within(steps).getByRole('radio', { name: 'serious' }));
    expect(read().siteRules[0]?.levels).toEqual({ 'loud-headline': 'serious' });
    fireEvent.click(screen.getByRole('button', { name: 'Reset The headline shouts' }));
    expect(read().siteRules[0]?.levels).toEqual({});
    fireEvent.click(screen.getByRole('button', { name: 'Remove news.example' }));
    expect(read().siteRules).toEqual([]);
  });
});

describe('settings file', () => {
  it('shows what would change, merges or replaces, and touches nothing before', async () => {
    const mine = settings({ sitesOff: ['mine.example'] });
    const theirs = settings({ sitesOff: ['theirs.example'], keep: { reports: 5, days: 1 } });
    const read = live(mine, (now, change) => (
      <FileSection settings={now} standard={settings()} change={change} readSettings={() => ({ settings: theirs })} onExport={vi.fn()} />
    ));
    fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [new File(['{}'], 's.json')] } });
    expect(await screen.findByText('Sites left alone: 1 → 2')).toBeTruthy();
    expect(read()).toEqual(mine);
    fireEvent.click(screen.getByRole('radio', { name: 'Replace mine' }));
    expect(screen.getByText('Reports kept, days: 200 / 30 → 5 / 1')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Apply' }));
    expect(read()).toEqual(theirs);
  });

  it('gives the reasons why a file is none', async () => {
    const read = live(settings(), (now, change) => (
      <FileSection
        settings={now}
        standard={settings()}
        change={change}
        readSettings={() => ({ reasons: 'no version' })}
        onExport={vi.fn()}
      />
    ));
    fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [new File(['x'], 's.json')] } });
    expect((await screen.findByRole('alert')).textContent).toContain('no version');
    expect(read()).toEqual(settings());
  });
});
