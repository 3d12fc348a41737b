import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('components/look/tokens.css', 'utf8');
const light = tokens(css.slice(0, css.indexOf('@media')));
const dark = { ...light, ...tokens(css.slice(css.indexOf('prefers-color-scheme: dark'), css.indexOf('prefers-contrast'))) };

const PAPERS = ['paper', 'sheet', 'shade'];
const WORDS = ['ink', 'ink-quiet', 'accent', 'linked', 'weak', 'missing', 'no-name'];

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('colours, %s', (_, colours) => {
  it.each(WORDS.flatMap((word) => PAPERS.map((paper) => [word, paper] as const)))('%s on %s can be read: 4.5 : 1', (word, paper) => {
    expect(contrast(colours[word], colours[paper])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(PAPERS)('edges of controls are seen on %s: 3 : 1', (paper) => {
    expect(contrast(colours.edge, colours[paper])).toBeGreaterThanOrEqual(3);
  });

  it('words on the accent can be read', () => {
    expect(contrast(colours['accent-ink'], colours.accent)).toBeGreaterThanOrEqual(4.5);
  });
});

function tokens(part: string): Record<string, string> {
  return Object.fromEntries([...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((found) => [found[1] ?? '', found[2] ?? '']));
}

/** WCAG 2.2 contrast ratio of two colours "#rrggbb". */
function contrast(one = '', other = ''): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
