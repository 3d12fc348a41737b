import { expect, test } from 'vitest';
import { isFromAiChat, plainAddress } from '../../lib/extraction/addresses';

test.each([
  ['https://www.worldbank.org/en/report?utm_source=chatgpt.com', true],
  ['https://www.worldbank.org/en/report?utm_source=perplexity', true],
  ['https://www.worldbank.org/en/report?utm_source=newsletter', false],
  ['https://www.worldbank.org/en/report?q=chatgpt.com', false],
])('%s comes from an AI chat: %s', (href, expected) => {
  const url = new URL(href);
  expect(isFromAiChat(url)).toBe(expected);
  expect(plainAddress(url)).not.toContain('utm_source');
});
