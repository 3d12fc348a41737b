import { isProse } from './prose';
import type { Role } from './roles';
import type { Segment } from './segments';
import { type PageElement, sumUp } from './snapshot';

/** A segment and what its surroundings say of it. */
export interface Placed {
  readonly segment: Segment;
  /** Role of the nearest ancestor that has one and is no mere wrapper of the page. */
  readonly role: Role | null;
  /** The element that has that role. */
  readonly holder: PageElement | null;
}

/** Roles that class names of a whole article's container carry by accident ("premium-content", "post-with-ads", "profile-page"). */
const ACCIDENTAL: ReadonlySet<Role> = new Set<Role>([
  'advertisement',
  'paywall',
  'aside',
  'share',
  'newsletter',
  'rating',
  'tags',
  'dateline',
  'author',
  'player',
  'header',
  'navigation',
  'source-box',
  'embed',
  'form',
  'recommendations',
  'toc',
]);

/**
 * Gives each segment its role. A role whose element holds most of the page's prose is a wrapper's and does not count; nor does an
 * accidental one whose element holds several paragraphs and a good share of the prose; nor any whose element holds the headline
 * (`titled`: the elements that do) and paragraphs with it.
 */
export function place(
  segments: readonly Segment[],
  roles: ReadonlyMap<PageElement, Role>,
  elements: readonly PageElement[],
  titled: ReadonlySet<PageElement>,
): Placed[] {
  const sums = {
    prose: new Float64Array(elements.length),
    paragraphs: new Float64Array(elements.length),
    characters: new Float64Array(elements.length),
    linked: new Float64Array(elements.length),
  };
  for (const { text, linked, box } of segments) {
    const add = (values: Float64Array, value: number) => {
      values[box.order] = (values[box.order] ?? 0) + value;
    };
    if (isProse(text, linked)) {
      add(sums.prose, text.length);
      add(sums.paragraphs, 1);
    }
    add(sums.characters, text.length);
    add(sums.linked, linked);
  }
  for (const values of Object.values(sums)) sumUp(elements, values);
  const total = sums.prose[0] ?? 0;
  const isWrapper = (element: PageElement, role: Role): boolean => {
    const { order } = element;
    const prose = sums.prose[order] ?? 0;
    const characters = sums.characters[order] ?? 0;
    if (role === 'comments' && titled.size > 0 && !titled.has(element)) return false;
    if (prose > total * 0.5 || (titled.has(element) && (sums.paragraphs[order] ?? 0) >= 2)) return true;
    return (
      ACCIDENTAL.has(role) &&
      (sums.paragraphs[order] ?? 0) >= 3 &&
      prose > total * 0.15 &&
      (sums.linked[order] ?? 0) < characters * 0.25 &&
      prose > characters * 0.6
    );
  };
  const found = new Map<PageElement, PageElement | null>();
  const holderOf = (element: PageElement): PageElement | null => {
    const chain: PageElement[] = [];
    let holder: PageElement | null = null;
    for (let e: PageElement | null = element; e; e = e.parent) {
      const known = found.get(e);
      if (known !== undefined) {
        holder = known;
        break;
      }
      chain.push(e);
      const role = roles.get(e);
      if (role && !isWrapper(e, role)) {
        holder = e;
        break;
      }
    }
    for (const e of chain) found.set(e, holder);
    return holder;
  };
  return segments.map((segment) => {
    // Inline markup inside the segment can carry the role too, when it holds all of it.
    const holder = holderOf(segment.parts[0]?.parent ?? segment.box) ?? holderOf(segment.box);
    return { segment, holder, role: holder ? (roles.get(holder) ?? null) : null };
  });
}
