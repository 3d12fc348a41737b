import type { MarkStatus } from '../../lib/contracts/messages';
import { parentOf } from './tree';

/** What the page stands on: decides which set of colours can be read there. */
export type Ground = 'light' | 'dark';

/** Colours of each status; every pair has at least 4.5 : 1 on white or on near-black. */
export const COLOURS: Readonly<Record<Ground, Readonly<Record<MarkStatus, string>>>> = {
  light: { linked: '#0f766e', 'weakly-linked': '#8a5a00', missing: '#86246e', 'no-name': '#475569', warning: '#1f2937' },
  dark: { linked: '#5eead4', 'weakly-linked': '#fcd34d', missing: '#f9a8d4', 'no-name': '#cbd5e1', warning: '#e5e7eb' },
};

const LINES: Readonly<Record<MarkStatus, string>> = {
  linked: 'solid 1.5px',
  'weakly-linked': 'dashed 1.5px',
  missing: 'dotted 2.5px',
  'no-name': 'wavy 1px',
  warning: 'double 1px',
};

/** Styles of the highlights: a line of its own for each status, so that none is told by colour alone. */
export function highlightStyles(ground: Ground): Record<string, string> {
  const wash = ground === 'light' ? 'rgb(250 204 21 / 0.28)' : 'rgb(250 204 21 / 0.3)';
  const groups = Object.entries(LINES).map(([status, line]) => {
    // LINES has every status as its key.
    const own = COLOURS[ground][status as MarkStatus];
    // A warning's words are of less weight than who says so: half tone, still 3 : 1.
    const colour = status === 'warning' ? `color-mix(in srgb, ${own} 60%, transparent)` : own;
    return [status, `text-decoration: underline ${line} ${colour}; text-decoration-skip-ink: none;`];
  });
  return { ...Object.fromEntries(groups), shown: `background-color: ${wash};` };
}

/** Light or dark, by the background that the element really stands on. */
export function groundOf(element: Element): Ground {
  for (let at: Element | null = element; at instanceof Element; at = parentOf(at)) {
    const parts =
      getComputedStyle(at)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    const [red = 255, green = 255, blue = 255, alpha = 1] = parts;
    if (parts.length < 3 || alpha < 0.5) continue;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128 ? 'dark' : 'light';
  }
  return getComputedStyle(document.documentElement).colorScheme.trim() === 'dark' ? 'dark' : 'light';
}
