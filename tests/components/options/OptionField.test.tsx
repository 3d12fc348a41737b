// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { SignalRow } from '../../../components/options/SignalRow';
import type { SettingsShape, SignalMetaShape } from '../../../components/options/shape';
import { optionsOf, signalMetas } from '../../../entrypoints/options/signal-metas';
import { signals } from '../../../lib/analysis/signals/index';
import { show } from '../english';
import { signals as invented, settings } from './fixtures';

afterEach(cleanup);

const schema = z.object({
  count: z._default(z.int().check(z.minimum(1), z.maximum(9)), 3),
  share: z._default(z.number().check(z.minimum(0), z.maximum(1)), 0.5),
  strict: z._default(z.boolean(), false),
  scope: z._default(z.enum(['headline', 'text']), 'text'),
  tolerated: z._default(z.array(z.string().check(z.maxLength(20))).check(z.maxLength(3)), ['fine']),
  odd: z._default(z.object({}), {}),
});

it('reads every kind of option that has a control out of a schema', () => {
  expect(optionsOf(schema)).toEqual([
    { name: 'count', kind: 'integer', least: 1, most: 9, standard: 3 },
    { name: 'share', kind: 'number', least: 0, most: 1, standard: 0.5 },
    { name: 'strict', kind: 'boolean', standard: false },
    { name: 'scope', kind: 'choice', choices: ['headline', 'text'], standard: 'text' },
    { name: 'tolerated', kind: 'words', most: 3, longest: 20, standard: ['fine'] },
  ]);
});

it('has a control for every option of every signal, whose default the schema takes', () => {
  for (const [index, meta] of signalMetas().entries()) {
    // Every signal's options are an object's schema; the type says only that they are some schema.
    const { shape } = signals[index]!.meta.options as unknown as { shape: object };
    expect(
      meta.options.map(({ name }) => name),
      meta.id,
    ).toEqual(Object.keys(shape));
    const standard = Object.fromEntries(meta.options.map((option) => [option.name, option.standard]));
    expect(signals[index]?.meta.options.safeParse(standard).success, meta.id).toBe(true);
  }
});

describe('the controls', () => {
  const signal: SignalMetaShape = { ...invented[1]!, options: optionsOf(schema) };
  const open = () => {
    let current = settings();
    function Live() {
      const [now, setNow] = useState<SettingsShape>(current);
      const change = async (how: (was: SettingsShape) => SettingsShape) => {
        current = how(current);
        setNow(current);
        return true;
      };
      return <SignalRow signal={signal} settings={now} change={change} />;
    }
    show(<Live />);
    return () => {
      const options = current.signals[signal.id]?.options ?? {};
      // What is kept is what the signal's own schema reads.
      expect(schema.safeParse(options).success).toBe(true);
      return options;
    };
  };

  it('tick, choose and list', () => {
    const read = open();
    fireEvent.click(screen.getByRole('checkbox', { name: 'strict' }));
    expect(read()).toEqual({ strict: true });
    fireEvent.click(within(screen.getByRole('group', { name: 'scope' })).getByRole('radio', { name: 'headline' }));
    expect(read()).toEqual({ strict: true, scope: 'headline' });
    const words = screen.getByRole('textbox', { name: 'tolerated' });
    fireEvent.change(words, { target: { value: `a\n\n ${'b'.repeat(30)} \nc\nd` } });
    expect(read()).toEqual({ strict: true, scope: 'headline', tolerated: ['a', 'b'.repeat(20), 'c'] });
  });

  it('forget what is the default again', () => {
    const read = open();
    const words = screen.getByRole('textbox', { name: 'tolerated' });
    fireEvent.change(words, { target: { value: '' } });
    expect(read()).toEqual({ tolerated: [] });
    fireEvent.change(words, { target: { value: 'fine' } });
    expect(read()).toEqual({});
  });

  it('keep whole numbers whole', () => {
    const read = open();
    fireEvent.change(screen.getByRole('spinbutton', { name: 'How many it takes' }), { target: { value: '4.6' } });
    expect(read()).toEqual({ count: 5 });
  });
});
