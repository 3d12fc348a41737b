import type { Mark, MarkStatus } from '../../lib/contracts/messages';
import { button, glyph, make, words } from './dom';

const STATUS_WORDS: Readonly<Record<MarkStatus, string>> = {
  linked: 'pageStatusLinked',
  'weakly-linked': 'pageStatusWeaklyLinked',
  missing: 'pageStatusMissing',
  'no-name': 'pageStatusNoName',
  warning: 'pageStatusWarning',
};

/** Most characters of the page's words that a card repeats. */
const QUOTE_CAP = 280;

/** What a card needs beside its mark. */
export interface CardProps {
  readonly mark: Mark;
  /** The page's words, verbatim. */
  readonly quote: string;
  readonly position: number;
  readonly total: number;
  /** Goes to the next mark, or to the one before. */
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** A card that stands in the page. */
export interface Card {
  readonly element: HTMLElement;
  /** Gives the focus to the card, or to the button that brought the reader here. */
  focus(to: 'card' | 'previous' | 'next'): void;
}

/** A card on one mark: status, source, verb, words, the way they took, and where to look. The page's words are text nodes only. */
export function makeCard({ mark, quote, position, total, onStep, onClose }: CardProps): Card {
  const previous = button('icon', words('pageCardPrevious'), () => onStep(-1), '‹');
  const next = button('icon', words('pageCardNext'), () => onStep(1), '›');
  const status = words(STATUS_WORDS[mark.status]);
  const card = make(
    'div',
    'card',
    make(
      'div',
      'head',
      glyph(mark.status),
      make('span', 'status', status),
      make('span', 'count', words('pageCardCount', position, total)),
      previous,
      next,
      button('icon', words('pageCardClose'), onClose, '×'),
    ),
  );
  card.dir = words('languageDirection');
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', `${mark.name}: ${status}`);
  card.tabIndex = -1;
  if (mark.name) {
    const name = make('p', 'name', make('bdi', '', mark.name));
    if (mark.resolvedTo !== null) name.append(' ', make('bdi', '', `(${mark.resolvedTo})`));
    card.append(name);
  }
  if (mark.verb !== null) card.append(make('p', 'verb', make('bdi', '', mark.verb)));
  if (mark.message !== null) card.append(make('p', 'message', mark.message));
  if (quote) {
    const said = make('blockquote', 'quote', quote.length > QUOTE_CAP ? `${quote.slice(0, QUOTE_CAP)}…` : quote);
    said.dir = 'auto';
    card.append(said);
  }
  if (mark.chain.length > 1)
    card.append(
      make('p', 'chain', ...mark.chain.flatMap((step, at) => [at > 0 ? (card.dir === 'rtl' ? ' → ' : ' ← ') : '', make('bdi', '', step)])),
    );
  const links = make('div', 'links');
  if (mark.href !== null) links.append(link(words('pageCardFollow'), mark.href));
  if (mark.search !== null) links.append(link(words('pageCardFindIt'), mark.search));
  card.append(...[links].filter((row) => row.childElementCount > 0));
  return { element: card, focus: (to) => ({ card, previous, next })[to].focus({ preventScroll: true }) };
}

/** Puts the card by a box of the window, below it if there is room, and inside the window in any case. */
export function placeCard(card: HTMLElement, box: DOMRect): void {
  const { width, height } = card.getBoundingClientRect();
  // The root element tells the window's size only where the page is not in quirks mode.
  const { clientWidth, clientHeight } = document.scrollingElement ?? document.documentElement;
  const below = box.bottom + 6;
  const top = below + height <= clientHeight - 8 ? below : box.top - height - 6;
  card.style.left = `${Math.max(8, Math.min(box.left, clientWidth - width - 8))}px`;
  card.style.top = `${Math.max(8, Math.min(top, clientHeight - height - 8))}px`;
}

/** A link that only a real click follows, telling the other side nothing of where it came from. */
function link(text: string, href: string): Node {
  const scheme = URL.canParse(href) ? new URL(href).protocol : '';
  if (scheme !== 'https:' && scheme !== 'http:') return document.createTextNode('');
  const anchor = make('a', 'find', text);
  anchor.href = href;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
  anchor.addEventListener('click', (event) => {
    if (!event.isTrusted) event.preventDefault();
  });
  return anchor;
}
