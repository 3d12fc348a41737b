import type { Placed } from '../../lib/anchoring/anchor';
import type { Mark, PageView } from '../../lib/contracts/messages';
import { type Badge, showBadge } from './badge';
import { type Card, makeCard, placeCard } from './card';
import { addHost, type Host } from './host';
import { type Marks, paintMarks } from './marks';
import { styles } from './styles';
import { closest } from './tree';

/** Everything that is shown in the page for one report. */
export interface InPage {
  readonly marks: Marks;
  /** False once it was taken away, by the reader or by the page. */
  isThere(): boolean;
  /** Opens the card of the next mark, or of the one before; false when there is none. */
  step(by: 1 | -1): boolean;
  remove(): void;
}

/** How long the pointer has to rest on a mark before its card opens, in ms, and how often it is looked at. */
const DWELL = 250;
/** How long the page has to be quiet before marks are looked for again, in ms. */
const SETTLE = 400;

/** Marks the page and shows the badge. `onChanged` is called when marked words have left the page: it may tell of something else now. */
export function showInPage(page: Placed, view: PageView, onChanged: () => void): InPage {
  let marks = paintMarks(page, view);
  let host: Host | null = null;
  let badge: Badge | null = null;
  let card: Card | null = null;
  let pinned = false;
  let open: Mark | null = null;
  /** Where the focus was before a card took it. */
  let before: HTMLElement | null = null;
  const stop = new AbortController();
  const { signal } = stop;

  const rootOf = () => {
    // Asked of the page again, it would have to work out its styles with the marks at once.
    host ??= addHost(styles(marks.ground), remove);
    return host.root;
  };
  const close = () => {
    const hadFocus = card !== null && host?.root.activeElement !== null && card.element.contains(host?.root.activeElement ?? null);
    card?.element.remove();
    card = null;
    if (open) marks.unshow();
    open = null;
    pinned = false;
    if (hadFocus) before?.focus({ preventScroll: true });
    before = null;
  };
  const openCard = (mark: Mark, pin: boolean, scroll: boolean, focus: 'card' | 'previous' | 'next' = 'card') => {
    const last = card;
    const root = rootOf();
    if (pin && !pinned) before = root.activeElement instanceof HTMLElement ? root.activeElement : focused();
    open = mark;
    pinned = pin;
    marks.show([...mark.spans, ...mark.content], scroll);
    card = makeCard({
      mark,
      quote: mark.content.map(({ start, end }) => page.article.text.slice(start, end)).join(' … '),
      position: marks.placed.indexOf(mark) + 1,
      total: marks.placed.length,
      onStep: (by) => step(by, by < 0 ? 'previous' : 'next'),
      onClose: close,
    });
    last?.element.remove();
    root.append(card.element);
    place();
    if (pin) card.focus(focus);
  };
  const step = (by: 1 | -1, focus: 'card' | 'previous' | 'next' = 'card') => {
    const { placed } = marks;
    const at = open ? placed.indexOf(open) : by > 0 ? -1 : placed.length;
    const next = placed[(at + by + placed.length) % placed.length];
    if (next) openCard(next, true, true, focus);
    return next !== undefined;
  };
  const place = () => {
    const box = open && marks.boxOf(open);
    if (card && box) placeCard(card.element, box);
  };
  const refresh = () => {
    badge?.follow(document.querySelector('h1'));
    if (!marks.isStale()) return;
    marks.clear();
    marks = paintMarks(page, view);
    close();
    onChanged();
  };

  if (view.badge) {
    const openFirst = () => {
      const first = marks.placed.find(({ status }) => status !== 'warning') ?? marks.placed[0];
      if (card) close();
      else if (first) openCard(first, true, true);
    };
    badge = showBadge(rootOf(), view, document.querySelector('h1'), openFirst, remove);
  }
  document.addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && open && close(), {
    signal,
    capture: true,
  });
  window.addEventListener('scroll', place, { signal, passive: true, capture: true });
  watchPage();
  if (view.marked && view.marks.length > 0) watchPointer();

  function watchPointer(): void {
    let resting: ReturnType<typeof setTimeout> | undefined;
    const isOurs = (event: Event) => host !== null && event.target === host.element;
    document.addEventListener(
      'pointermove',
      (event) => {
        if (!event.isTrusted || event.pointerType !== 'mouse' || pinned) return;
        clearTimeout(resting);
        if (isOurs(event)) return;
        resting = setTimeout(() => {
          const mark = marks.at(event.clientX, event.clientY);
          if (mark && mark !== open) openCard(mark, false, false);
          else if (!mark && open) close();
        }, DWELL);
      },
      { signal, passive: true, capture: true },
    );
    document.addEventListener(
      'click',
      (event) => {
        if (!event.isTrusted || isOurs(event)) return;
        // A link keeps its click.
        if (event.target instanceof Element && closest(event.target, 'a[href], button, input, select, textarea')) return;
        const mark = marks.at(event.clientX, event.clientY);
        if (mark) openCard(mark, true, false);
        else close();
      },
      { signal, capture: true },
    );
    signal.addEventListener('abort', () => clearTimeout(resting));
  }
  function watchPage(): void {
    let settling: ReturnType<typeof setTimeout> | undefined;
    const changes = new MutationObserver(() => {
      clearTimeout(settling);
      settling = setTimeout(refresh, SETTLE);
    });
    changes.observe(document.body, { childList: true, subtree: true });
    signal.addEventListener('abort', () => {
      changes.disconnect();
      clearTimeout(settling);
    });
  }
  function remove(): void {
    close();
    stop.abort();
    marks.clear();
    badge?.remove();
    host?.remove();
  }
  return {
    get marks() {
      return marks;
    },
    isThere: () => !signal.aborted,
    step: (by) => step(by),
    remove,
  };
}

/** What of the page has the focus. */
function focused(): HTMLElement | null {
  return document.activeElement instanceof HTMLElement ? document.activeElement : null;
}
