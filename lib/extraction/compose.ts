import type { BlockKind } from '../analysis/types';
import { nameKey } from './authors';
import { isLead, isSmallPart, paragraphsAlike, tablesBetween } from './belongs';
import type { Body } from './body';
import { isOfTheHouse, NOTE, SOURCES, UPDATED } from './lines';
import { otherArticles } from './other-articles';
import type { PageView } from './page-view';
import type { Placed } from './placed';
import { ELSEWHERE, FOREIGN, type Role } from './roles';
import type { Segment } from './segments';
import { closest, isHeadingTag, isWithin, type PageElement } from './snapshot';
import { sourceList } from './source-list';

/** One segment of the final body and what it is. */
export interface Piece {
  readonly placed: Placed;
  readonly kind: BlockKind;
  /** Part of the article's own list of sources. */
  readonly source?: true;
}

/** Settles what the final body is made of, in reading order: drops the headline, adds captions, posts, notes and source lines. */
export function compose(view: PageView, body: Body, title: string): Piece[] {
  const { placed, roles } = view;
  const indexes = placed.filter((p) => body.kept.has(p)).map((p) => p.segment.index);
  const first = indexes[0];
  const last = indexes.at(-1);
  if (first === undefined || last === undefined) return [];
  const titleKey = nameKey(title);
  const roleAbove = (element: PageElement, set: ReadonlySet<Role>): boolean =>
    closest(element, (e) => set.has(roles.get(e) ?? 'header') && e.depth > body.root.depth, 30) !== null;
  const sources = sourceList(placed, body);
  const tables = tablesBetween(view, body, first, last);
  const others = otherArticles(view, body);
  const alike = paragraphsAlike(body, first, last);
  const captions: string[] = [];
  const out: Piece[] = [];
  for (const p of placed) {
    const { segment } = p;
    const { text, linked, box, index } = segment;
    if (sources.has(p)) {
      out.push({ placed: p, kind: isHeadingTag(box.tag) ? 'heading' : 'list-item', source: true });
      continue;
    }
    if (index < first - 40 || index > last + 40 || others.some((o) => isWithin(box, o))) continue;
    const inRoot = isWithin(box, body.root);
    const near = index >= first - 15 && index <= last + 3;
    const linky = linked > text.length * 0.7;
    if (box.tag === 'h1' || (titleKey !== '' && text.length < 400 && saysTitle(text, index <= first, titleKey))) continue;
    if (isOfTheHouse(segment, index > last - 8)) continue;
    if (isCaption(p)) {
      const foreign = roleAbove(box, FOREIGN) || linky || text.length < 4;
      // Some print a caption twice, for narrow and for wide screens.
      if (
        !foreign &&
        near &&
        (inRoot || index < first) &&
        (text.length > 8 || body.kept.has(p)) &&
        !captions.slice(-TWINS).some((c) => isRepeat(c, text))
      ) {
        captions.push(text);
        out.push({ placed: p, kind: 'caption' });
      }
      continue;
    }
    if (p.role === 'embed' && isPost(p)) {
      const goesOn = out.at(-1)?.placed.segment.index === index - 1 && out.at(-1)?.kind === 'embed';
      if (inRoot && ((index >= first - 3 && index <= last + 3) || goesOn)) out.push({ placed: p, kind: 'embed' });
      continue;
    }
    const between = inRoot && index >= first - 1 && index < last && !roleAbove(box, FOREIGN);
    const kept =
      body.kept.has(p) ||
      isLead(p, view, first) ||
      (inRoot && alike.isPart(p)) ||
      (between && (isSmallPart(p, placed, body) || (index > first && tables.isPart(p))));
    if (near && text.length < 1200 && NOTE.test(text) && !roleAbove(box, FOREIGN)) {
      out.push({ placed: p, kind: 'note' });
      continue;
    }
    if (
      !kept &&
      text.length < 120 &&
      index >= first - 25 &&
      index <= last + 6 &&
      !ELSEWHERE.has(p.role ?? 'header') &&
      UPDATED.test(text)
    ) {
      out.push({ placed: p, kind: 'note' });
      continue;
    }
    if (!kept && SOURCES.test(text) && index >= first && index <= last + 6 && text.length < 600 && !roleAbove(box, FOREIGN)) {
      out.push({ placed: p, kind: 'paragraph' });
      continue;
    }
    if (!kept || (!/\p{L}/u.test(text) && text.length < 12 && !tables.isPart(p))) continue;
    out.push({ placed: p, kind: kindOf(p) });
  }
  return markRepeats(dropLooseHeadings(out, body));
}

/** True when one of two texts is the other, or its beginning. */
const isRepeat = (a: string, b: string): boolean =>
  a.length < b.length ? a.length > 30 && b.startsWith(a) : a === b || (b.length > 30 && a.startsWith(b));

/** How many captions back a caption's twin may stand. */
const TWINS = 6;

const isCaption = ({ segment: { box }, role }: Placed): boolean =>
  role === 'caption' || closest(box, (e) => e.tag === 'figcaption', 4) !== null;

const isPost = ({ segment: { box } }: Placed): boolean =>
  closest(box, (e) => e.tag === 'blockquote' || /twitter|tweet|instagram|bluesky|mastodon|tiktok|fb-post|threads/.test(e.label), 8) !==
  null;

function kindOf({ segment, role }: Placed): BlockKind {
  const { box } = segment;
  if (isHeadingTag(box.tag)) return 'heading';
  if (role === 'pull-quote') return 'pull-quote';
  if (role === 'note') return 'note';
  if (box.tag === 'pre') return 'preformatted';
  const cell = closest(box, (e) => e.tag === 'td' || e.tag === 'th', 4);
  if (cell && !isLayout(segment)) return 'table';
  if (closest(box, (e) => e.tag === 'blockquote', 5)) return 'quote';
  if (closest(box, (e) => e.tag === 'li' || e.tag === 'dd' || e.tag === 'dt', 3)) return 'list-item';
  return isBoldLine(segment) ? 'heading' : 'paragraph';
}

/** Wholly bold, short, no full stop: a subheading without the tag. */
function isBoldLine({ box, parts, text }: Segment): boolean {
  return (
    text.length < 100 &&
    (box.tag === 'p' || box.tag === 'div') &&
    !/[.,;:!…]$/.test(text) &&
    parts.every((p) => p === null || !/\S/.test(p.data) || closest(p.parent, (e) => e.tag === 'strong' || e.tag === 'b', 3) !== null)
  );
}

/** A cell of a table that only arranges the page holds sentences, not values. */
const isLayout = ({ text }: Segment): boolean => text.length > 150 || (text.length > 60 && /[.!?]["”’]?$/.test(text));

/** The headline again, alone or, before the text, with the byline behind it. */
function saysTitle(text: string, before: boolean, titleKey: string): boolean {
  const key = nameKey(text);
  return key === titleKey || (before && titleKey.length > 12 && key.startsWith(titleKey) && key.length - titleKey.length < 60);
}

/** A heading needs something under it: what heads nothing at the end of the body, and is not plainly part of it, heads a list left out. */
const HEADINGS = 3;

function dropLooseHeadings(pieces: readonly Piece[], { verdicts, root }: Body): Piece[] {
  const out = [...pieces];
  // Three and more in a row are a story told in headings, with a picture under each.
  if (out.length > HEADINGS && out.slice(-HEADINGS).every((p) => p.kind === 'heading' && isWithin(p.placed.segment.box, root))) return out;
  for (let end = out.at(-1); end?.kind === 'heading' && !end.source; end = out.at(-1)) {
    const { box, index } = end.placed.segment;
    if (!isHeadingTag(box.tag) || (verdicts[index] ?? 0) > 2) break;
    out.pop();
  }
  return out;
}

/** A quote, or a line set apart, whose words stand in another paragraph too is a pull quote. */
function markRepeats(pieces: readonly Piece[]): Piece[] {
  let running: string | null = null;
  return pieces.map((piece) => {
    if (piece.kind !== 'quote' && piece.kind !== 'heading') return piece;
    const own = plain(piece.placed.segment.text);
    if (own.length <= 40) return piece;
    running ??= pieces.flatMap((p) => (p.kind === 'paragraph' ? [plain(p.placed.segment.text)] : [])).join('\n');
    return running.includes(own) ? { ...piece, kind: 'pull-quote' } : piece;
  });
}

const plain = (text: string): string => text.replace(/["“”„«»‘’'`]/g, '').trim();

/** Index of the segment that says the headline: the h1 of that text, or the first heading of it, or the nearest to it; -1 when there is none. */
export function titleSegment(view: PageView): number {
  const key = nameKey(view.title);
  let found = -1;
  for (const { segment } of view.placed) {
    if (!isHeadingTag(segment.box.tag)) continue;
    const own = nameKey(segment.text);
    if (own.length < 4 || key === '' || !(own === key || key.includes(own) || own.includes(key))) continue;
    if (segment.box.tag === 'h1') return segment.index;
    if (found < 0) found = segment.index;
  }
  return found < 0 ? view.headline.at : found;
}
