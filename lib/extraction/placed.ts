import { isProse } from './prose';
import type { Role } from './roles';
import type { Segment } from './segments';
import type { PageElement } from './snapshot';

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
 * accidental one whose element holds several paragraphs and a good share of the prose.
 */
export function place(segments: readonly Segment[], roles: ReadonlyMap<PageElement, Role>): Placed[] {
  const held = new Map<PageElement, { prose: number; paragraphs: number; characters: number; linked: number }>();
  let total = 0;
  for (const segment of segments) {
    const prose = isProse(segment.text, segment.linked) ? segment.text.length : 0;
    total += prose;
    for (let e: PageElement | null = segment.box; e; e = e.parent) {
      let h = held.get(e);
      if (!h) {
        h = { prose: 0, paragraphs: 0, characters: 0, linked: 0 };
        held.set(e, h);
      }
      h.prose += prose;
      h.characters += segment.text.length;
      h.linked += segment.linked;
      if (prose > 0) h.paragraphs++;
    }
  }
  const isWrapper = (e: PageElement, role: Role): boolean => {
    const h = held.get(e);
    if (!h) return false;
    if (h.prose > total * 0.5) return true;
    return (
      ACCIDENTAL.has(role) && h.paragraphs >= 3 && h.prose > total * 0.15 && h.linked < h.characters * 0.25 && h.prose > h.characters * 0.6
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
