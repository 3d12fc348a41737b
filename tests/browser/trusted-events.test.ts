// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { makeCard } from '../../entrypoints/reader/card';
import { button } from '../../entrypoints/reader/dom';
import type { Mark } from '../../lib/contracts/messages';

const MARK: Mark = {
  id: 'c1',
  status: 'linked',
  spans: [],
  content: [],
  name: 'Ada Lindqvist',
  resolvedTo: null,
  verb: 'said',
  chain: [],
  href: 'https://paper.example/minutes',
  search: null,
  message: null,
};
const nothing = () => {};

beforeEach(() => {
  vi.stubGlobal('chrome', { i18n: { getMessage: (key: string) => key } });
});

const cardWith = (href: string) =>
  makeCard({ mark: { ...MARK, href }, quote: '', position: 1, total: 1, onStep: nothing, onClose: nothing }).element;
const click = (trusted: boolean) => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  // Only a browser makes trusted ones.
  if (trusted) Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
};

it('a click that the page makes does nothing to a button', () => {
  const work = vi.fn();
  const element = button('', 'Hide', work);
  element.dispatchEvent(click(false));
  expect(work).not.toHaveBeenCalled();
  element.dispatchEvent(click(true));
  expect(work).toHaveBeenCalledTimes(1);
});

it('a click that the page makes follows no link', () => {
  const link = cardWith('https://paper.example/minutes').querySelector('a');
  const made = click(false);
  link?.dispatchEvent(made);
  expect(made.defaultPrevented).toBe(true);
  expect(link?.rel).toBe('noopener noreferrer');
});

it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'blob:https://a.example/b', 'java\tscript:alert(1)', 'nothing'])(
  'a card has no link to %j',
  (href) => {
    expect(cardWith(href).querySelector('a')).toBeNull();
  },
);
