import type { MarkStatus, PageView } from '../../lib/contracts/messages';
import { button, glyph, make, words } from './dom';
import { findSpot } from './place-badge';

/** The badge by the headline. */
export interface Badge {
  /** Puts it where there is room now; the headline may have moved. */
  place(): void;
  /** The page has changed: goes where this headline is now, unless it has not moved. */
  follow(headline: Element | null): void;
  remove(): void;
}

/** Shows the badge: one line, what it opens is up to `open`; `hide` takes it away from this page. */
export function showBadge(root: ShadowRoot, view: PageView, headline: Element | null, open: () => void, hide: () => void): Badge {
  const text = view.sources === 0 ? words('pageBadgeNone') : words('pageBadge', view.followable, view.sources);
  const badge = make(
    'div',
    'badge',
    button('', words('pageBadgeOpen', text), open, glyph(statusOf(view)), text, ' ▾'),
    button('icon', words('pageBadgeHide'), hide, '×'),
  );
  root.append(badge);
  let at = headline;
  let placedBy = '';
  const place = () => {
    const { width, height } = badge.getBoundingClientRect();
    const spot = findSpot(at, width, height);
    placedBy = whereabouts(at);
    badge.classList.toggle('floating', spot.kind === 'floating');
    if (spot.kind === 'headline') {
      badge.style.left = `${spot.left}px`;
      badge.style.top = `${spot.top}px`;
    } else badge.removeAttribute('style');
  };
  place();
  let waiting = false;
  const placeSoon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      place();
    });
  };
  // Fonts and pictures that come late move the headline; scrolling does not, as the badge scrolls along.
  // The first call comes at once and tells nothing new; another frame for it would paint a long page again.
  let observed = false;
  const resized = new ResizeObserver(() => {
    if (observed) placeSoon();
    observed = true;
  });
  resized.observe(document.documentElement);
  resized.observe(document.body);
  if (headline) resized.observe(headline);
  return {
    place,
    follow(next) {
      if (next !== at) {
        if (at) resized.unobserve(at);
        if (next) resized.observe(next);
        at = next;
      } else if (whereabouts(at) === placedBy) return;
      place();
    },
    remove() {
      resized.disconnect();
      badge.remove();
    },
  };
}

/** Where a headline stands in the document, to be compared with where it stood. */
function whereabouts(headline: Element | null): string {
  if (!headline?.isConnected) return '';
  const { left, top, width, height } = headline.getBoundingClientRect();
  return [left + window.scrollX, top + window.scrollY, width, height].map(Math.round).join();
}

/** The badge's own shape: how far the sources can be followed. */
function statusOf({ followable, sources }: PageView): MarkStatus {
  if (sources === 0) return 'no-name';
  if (followable === 0) return 'missing';
  return followable * 2 >= sources ? 'linked' : 'weakly-linked';
}
