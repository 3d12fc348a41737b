import type { Placed } from '../../lib/anchoring/anchor';
import type { Mark, PageView } from '../../lib/contracts/messages';
import { type Badge, showBadge } from './badge';
import { makeCard, placeCard } from './card';
import { addHost, type Host } from './host';
import { type Marks, paintMarks } from './marks';
import { styles } from './styles';

/** Everything that is shown in the page for one report. */
export interface InPage {
  readonly marks: Marks;
  remove(): void;
}

/** How long the pointer has to rest on a mark before its card opens, in ms, and how often it is looked at. */
const DWELL = 250;
/** How long the page has to be quiet before marks are looked for again, in ms. */
const SETTLE = 400;

/** Marks the page and shows the badge. */
export function showInPage(page: Placed, view: PageView): InPage {
  let marks = paintMarks(page, view);
  let host: Host | null = null;
  let badge: Badge | null = null;
  let card: HTMLElement | null = null;
  let pinned = false;
  let open: Mark | null = null;
  const stop = new AbortController();
  const { signal } = stop;

  const rootOf = () => {
    // Asked of the page again, it would have to work out its styles with the marks at once.
    host ??= addHost(styles(marks.ground), remove);
    return host.root;
  };
  const close = () => {
    card?.remove();
    card = null;
    if (open) marks.unshow();
    open = null;
    pinned = false;
  };
  const openCard = (mark: Mark, pin: boolean, scroll: boolean) => {
    const last = card;
    const root = rootOf();
    const at = marks.placed.indexOf(mark);
    const step = (by: number) => () => {
      const next = marks.placed[(at + by + marks.placed.length) % marks.placed.length];
      if (next) openCard(next, true, true);
    };
    open = mark;
    pinned = pin;
    marks.show([...mark.spans, ...mark.content], scroll);
    card = makeCard({
      mark,
      quote: mark.content.map(({ start, end }) => page.article.text.slice(start, end)).join(' … '),
      position: at + 1,
      total: marks.placed.length,
      onPrevious: step(-1),
      onNext: step(1),
      onClose: close,
    });
    last?.remove();
    root.append(card);
    place();
    if (pin) card.focus({ preventScroll: true });
  };
  const place = () => {
    const box = open && marks.boxOf(open);
    if (card && box) placeCard(card, box);
  };
  const refresh = () => {
    if (!marks.isStale()) return;
    marks.clear();
    marks = paintMarks(page, view);
    badge?.place();
    close();
  };

  if (view.badge) {
    const headline = document.querySelector('h1');
    const openFirst = () => {
      const first = marks.placed.find(({ status }) => status !== 'warning') ?? marks.placed[0];
      if (card) close();
      else if (first) openCard(first, true, true);
    };
    badge = showBadge(rootOf(), view, headline, openFirst, remove);
  }
  if (view.marked && marks.placed.length > 0) {
    listen();
  }

  function listen(): void {
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
        if (event.target instanceof Element && event.target.closest('a[href], button, input, select, textarea')) return;
        const mark = marks.at(event.clientX, event.clientY);
        if (mark) openCard(mark, true, false);
        else close();
      },
      { signal, capture: true },
    );
    document.addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && open && close(), {
      signal,
      capture: true,
    });
    window.addEventListener('scroll', place, { signal, passive: true, capture: true });
    let settling: ReturnType<typeof setTimeout> | undefined;
    const changes = new MutationObserver(() => {
      clearTimeout(settling);
      settling = setTimeout(refresh, SETTLE);
    });
    changes.observe(document.body, { childList: true, subtree: true });
    signal.addEventListener('abort', () => {
      changes.disconnect();
      clearTimeout(settling);
      clearTimeout(resting);
    });
  }
  function remove(): void {
    stop.abort();
    close();
    marks.clear();
    badge?.remove();
    host?.remove();
  }
  return {
    get marks() {
      return marks;
    },
    remove,
  };
}
