// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { WebLink } from '../../components/WebLink';
import { show } from './english';

afterEach(cleanup);

it.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  '//evil.example',
  '',
])('is nothing for %j', (href) => {
  expect(show(<WebLink href={href}>there</WebLink>).container.querySelector('a')).toBeNull();
});

it('tells the other side nothing of where it came from', () => {
  const link = show(<WebLink href="https://paper.example/">there</WebLink>).container.querySelector('a');
  expect(link?.getAttribute('rel')).toBe('noreferrer noopener');
  expect(link?.getAttribute('target')).toBe('_blank');
});
