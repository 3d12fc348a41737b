const PATHS = {
  settings:
    'M2 5h6.2M11.8 5H14M10 3.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM2 11h2.2M7.8 11H14M6 9.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z',
  'side-panel': 'M2.5 3h11v10h-11zM10 3v10',
  chevron: 'm6 3.5 4.5 4.5L6 12.5',
  library: 'M3 2.5v11M6.5 2.5v11M9.5 3l3.5 10.2',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  close: 'm4 4 8 8m0-8-8 8',
} as const;

/** A line drawing on a 16 px grid, in the colour of its text. Decoration: the control it stands in carries the name. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round" stroke-linecap="round" />
    </svg>
  );
}
