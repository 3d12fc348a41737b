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

/** The body of the article: which segments belong to it. */
export interface Body {
  readonly root: PageElement;
  readonly kept: readonly Placed[];
}

/** Roles under which body text can stand. */
const TEXTUAL: ReadonlySet<Role> = new Set<Role>(['caption', 'embed', 'pull-quote', 'note', 'source-box', 'header']);

const SENTENCE = /[.!?…:;"”»’。！？」]\s*$|[.!?]\s+\S/;

/** True for running text: long enough, few links, sentences. */
function isProse({ segment }: Placed): boolean {
  const { text, linked } = segment;
  return text.length >= (isDense(text) ? 30 : 80) && linked < text.length * 0.5 && SENTENCE.test(text);
}

/** Scripts without spaces say more in fewer characters. */
const isDense = (text: string): boolean => /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff]/.test(text.slice(0, 40));

/** Gives each segment its role. A role whose element holds most of the page's prose is a wrapper's and does not count. */
export function place(segments: readonly Segment[], roles: ReadonlyMap<PageElement, Role>): Placed[] {
  const prose = new Map<PageElement, number>();
  let total = 0;
  for (const segment of segments) {
    if (!isProse({ segment, role: null, holder: null })) continue;
    total += segment.text.length;
    for (let e: PageElement | null = segment.box; e; e = e.parent) prose.set(e, (prose.get(e) ?? 0) + segment.text.length);
  }
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
      const role = roles.get(e);
      if (role && (prose.get(e) ?? 0) <= total * 0.5) {
        holder = e;
        break;
      }
      chain.push(e);
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

/** How much a segment speaks for (characters) or against the subtree that it stands in. */
function worth(placed: Placed): number {
  const { text, linked } = placed.segment;
  const length = Math.min(text.length, 2000);
  if (placed.role && !TEXTUAL.has(placed.role)) return -Math.min(length, 60) * 0.3;
  if (linked >= text.length * 0.5) return -Math.min(length, 100) * 0.5 - 10;
  if (isProse(placed)) return length;
  return placed.segment.box.tag === 'p' ? length * 0.5 : -10;
}

/** Finds the subtree that holds the body, and in it what belongs to the body. Null when there is no text at all. */
export function findBody(all: readonly Placed[]): Body | null {
  const sums = new Map<PageElement, number>();
  for (const placed of all) {
    const value = worth(placed);
    for (let e: PageElement | null = placed.segment.box; e; e = e.parent) sums.set(e, (sums.get(e) ?? 0) + value);
  }
  let root: PageElement | null = null;
  let best = 0;
  for (const [element, sum] of sums) {
    if (sum > best || (root !== null && sum === best && element.depth > root.depth)) {
      root = element;
      best = sum;
    }
  }
  if (!root) return null;
  const top = root;
  const kept = all.filter((p) => isUnder(p.segment.box, top) && belongs(p));
  return { root, kept };
}

function isUnder(element: PageElement, root: PageElement): boolean {
  let e: PageElement | null = element;
  while (e && e.depth > root.depth) e = e.parent;
  return e === root;
}

function belongs(placed: Placed): boolean {
  const { text, linked, box } = placed.segment;
  if (placed.role && !TEXTUAL.has(placed.role)) return false;
  if (/^h[2-6]$/.test(box.tag)) return linked < text.length * 0.5;
  if (placed.role === 'caption' || box.tag === 'figcaption') return true;
  if (linked > text.length * 0.6) return false;
  return isProse(placed) || box.tag === 'p' || box.tag === 'li' || box.tag === 'blockquote' || /^t[dh]$/.test(box.tag) || box.tag === 'pre';
}
