import type { MarkStatus } from '../../lib/contracts/messages';
import { COLOURS, type Ground } from './palette';

const PAPER: Readonly<Record<Ground, string>> = {
  light: '--paper: #ffffff; --edge: #d8d5ce; --ink: #1f2937; --soft: #55606e; --wash: #f6f4ef;',
  dark: '--paper: #1d2126; --edge: #3d444d; --ink: #e8e6e1; --soft: #a9b1bb; --wash: #262b31;',
};

/** Style sheet of the badge and the card, on a light or a dark page. Nothing of the page's own styles reaches in. */
export function styles(ground: Ground): string {
  const colours = Object.entries(COLOURS[ground]).map(
    ([status, colour]) => `.${status satisfies string as MarkStatus} { color: ${colour}; }`,
  );
  return `
:host {
  all: initial !important;
  position: absolute !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  color-scheme: ${ground} !important;
  ${PAPER[ground]}
}
@media print { :host { display: none !important; } }
* { box-sizing: border-box; margin: 0; padding: 0; font: inherit; color: inherit; }
.badge, .card {
  position: absolute;
  font: 13px/1.4 system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--edge);
  text-align: start;
}
.badge {
  display: inline-flex;
  align-items: center;
  gap: 6px;
  height: 24px;
  padding: 0 4px 0 8px;
  border-radius: 12px;
  white-space: nowrap;
  z-index: 1;
}
.badge.floating { position: fixed; right: 16px; bottom: 16px; z-index: 2147483646; box-shadow: 0 2px 10px rgb(0 0 0 / 0.18); }
.badge button { display: inline-flex; align-items: center; justify-content: center; gap: 6px; height: 22px; border-radius: 11px; }
.card {
  position: fixed;
  z-index: 2147483647;
  width: min(340px, calc(100vw - 16px));
  max-height: min(420px, calc(100vh - 16px));
  overflow: auto;
  padding: 12px;
  border-radius: 10px;
  box-shadow: 0 6px 28px rgb(0 0 0 / 0.22);
  animation: appear 120ms ease-out;
}
@keyframes appear { from { opacity: 0; } }
@media (prefers-reduced-motion: reduce) { .card { animation: none; } }
button { appearance: none; background: none; border: 0; cursor: pointer; }
button:hover, .find:hover { background: var(--wash); }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 1px; }
.head { display: flex; align-items: center; gap: 6px; min-height: 24px; }
.status { flex: 1; font-size: 12px; }
.count { font-size: 12px; color: var(--soft); }
.icon { width: 24px; height: 24px; border-radius: 6px; font-size: 15px; line-height: 1; }
.glyph { flex: none; display: block; }
.name { margin-top: 8px; font-size: 15px; font-weight: 600; overflow-wrap: anywhere; }
.name bdi + bdi { font-weight: 400; color: var(--soft); }
.verb, .chain { color: var(--soft); overflow-wrap: anywhere; }
.quote {
  margin-top: 8px;
  padding-inline-start: 8px;
  border-inline-start: 2px solid var(--edge);
  font: 15px/1.45 Georgia, 'Times New Roman', serif;
  overflow-wrap: anywhere;
}
.chain { margin-top: 8px; font-size: 12px; }
.message { margin-top: 8px; }
.links { display: flex; gap: 4px; margin: 8px -6px -4px; }
.find { padding: 3px 6px; border-radius: 6px; color: var(--ink); text-decoration: underline; text-underline-offset: 2px; }
${colours.join('\n')}
@media (forced-colors: active) { .badge, .card { border: 1px solid CanvasText; } .glyph { color: CanvasText; } }
`;
}
