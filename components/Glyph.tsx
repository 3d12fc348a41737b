import type { Status } from './status';

/** The shape of a status: told apart without colour, so it needs no name of its own beside the word. */
export function Glyph({ status }: { status: Status }) {
  return (
    <svg class={`glyph glyph-${status}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {SHAPES[status]}
    </svg>
  );
}

const SHAPES: Record<Status, preact.JSX.Element> = {
  linked: <circle cx="8" cy="8" r="5" fill="currentColor" />,
  'weakly-linked': (
    <>
      <circle cx="8" cy="8" r="4.25" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path d="M8 3.75a4.25 4.25 0 0 0 0 8.5z" fill="currentColor" />
    </>
  ),
  missing: <circle cx="8" cy="8" r="4.25" fill="none" stroke="currentColor" stroke-width="1.5" />,
  'no-name': (
    <circle
      cx="8"
      cy="8"
      r="4.25"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-dasharray="1.6 1.74"
      stroke-linecap="butt"
    />
  ),
  warning: <path d="M8 3 13.2 12.5H2.8z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" />,
};
