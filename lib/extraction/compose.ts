import type { BlockKind } from '../analysis/types';
import { nameKey } from './authors';
import type { Body } from './body';
import type { PageView } from './features';
import type { Placed } from './placed';
import type { Role } from './roles';
import type { Segment } from './segments';
import { isWithin, type PageElement } from './snapshot';

/** One segment of the final body and what it is. */
export interface Piece {
  readonly placed: Placed;
  readonly kind: BlockKind;
  /** Part of the article's own list of sources. */
  readonly source?: true;
}

/** Roles under which no caption, post or note belongs to this article. */
const FOREIGN: ReadonlySet<Role> = new Set<Role>([
  'related',
  'recommendations',
  'navigation',
  'footer',
  'comments',
  'newsletter',
  'consent',
  'breadcrumb',
  'author',
]);

/** Roles of lists and boxes of other stories. */
const ELSEWHERE: ReadonlySet<Role> = new Set<Role>(['related', 'recommendations', 'navigation', 'comments']);

const UPDATED =
  /(?:^|[\s|(·•,–-])(?:last |zuletzt )?(?:updated?|modified|aktualisiert|geändert|stand|actualizad[oa]|mis à jour|modifié|aggiornato|atualizado|uppdaterad|oppdatert|opdateret|bijgewerkt|обновлено)(?:$|[\s:.]).{0,80}\d/i;
const NOTE =
  /^\W{0,3}(?:corrections?(?: \(|:|,| ?&| and )|clarification|editor(?:'|’)?s(?:'|’)? note|this (?:article|story|post|report|piece) (?:has been|was) (?:updated|corrected|amended|edited)|update(?: \(|:|, )|anm(?:erkung|\.) d(?:er|\.) red|korrektur|an earlier version of this|fe de errores|hinweis der redaktion|nota (?:del|de la) (?:editor|redacción))/i;
/** A line that says where the article comes from, at its end. */
const SOURCES =
  /^(?:(?:sources?|quellen?|fuentes?|fonti|références|bronn?en|more information|journal (?:reference|information)|original (?:article|paper|study))\s?:\s?\S|with (?:material|reporting|reports?|files|information|contributions?) (?:from|by)\s?:?\s\S)/i;

/** Nearest ancestor (or itself) that a test holds for, up to `limit` steps. */
function closest(element: PageElement | null, test: (e: PageElement) => boolean, limit: number): PageElement | null {
  for (let e = element, i = 0; e && i < limit; e = e.parent, i++) if (test(e)) return e;
  return null;
}

const isHeadingTag = (tag: string): boolean => /^h[1-6]$/.test(tag);

/** Wholly bold, short, no full stop: a subheading without the tag. */
function isBoldLine({ box, parts, text }: Segment): boolean {
  return (
    text.length < 100 &&
    (box.tag === 'p' || box.tag === 'div') &&
    !/[.,;:!…]$/.test(text) &&
    parts.every((p) => p === null || !/\S/.test(p.data) || closest(p.parent, (e) => e.tag === 'strong' || e.tag === 'b', 3) !== null)
  );
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
    if (isCaption(p)) {
      const foreign = roleAbove(box, FOREIGN) || linky || text.length < 4;
      if (!foreign && near && (inRoot || index < first) && (text.length > 8 || body.kept.has(p))) out.push({ placed: p, kind: 'caption' });
      continue;
    }
    if (p.role === 'embed' && isPost(p)) {
      if (inRoot && index >= first - 3 && index <= last + 3) out.push({ placed: p, kind: 'embed' });
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

/** Classes of the lead under a headline. */
const LEAD =
  /stand-?first|(?:^|[\s_-])(?:deck|dek|lede|lead|intro|introduction|leadtext|ingress|entradilla|bajada|chapo|chapeau|vorspann|einleitung)(?:$|[\s_-])/;

/** The lead: between the headline and the text, and marked so. */
function isLead({ segment, role }: Placed, { headline }: PageView, first: number): boolean {
  const { text, linked, box, index } = segment;
  if (headline.at < 0 || index <= headline.at || index >= first || index > headline.at + 12 || text.length < 40 || text.length > 500)
    return false;
  if (linked > text.length * 0.3 || (role !== null && FOREIGN.has(role))) return false;
  return LEAD.test(box.label) || LEAD.test(box.parent?.label ?? '');
}

/**
 * Subheadings and short list items are what the model is least sure of. Between the first and the last paragraph they belong when
 * they head or follow what belongs.
 */
function isSmallPart(p: Placed, placed: readonly Placed[], body: Body): boolean {
  const { segment } = p;
  const { text, linked, box, index } = segment;
  const verdict = body.verdicts[index] ?? 0;
  const next = placed[index + 1];
  const before = placed[index - 1];
  const follows = next !== undefined && body.kept.has(next) && !isHeadingTag(next.segment.box.tag);
  if (/^h[2-5]$/.test(box.tag))
    return linked < text.length * 0.5 && follows && next.segment.linked < next.segment.text.length * 0.5 && verdict > -3;
  if (box.tag !== 'li' || linked > text.length * 0.6) return false;
  return verdict > -1.5 && before !== undefined && (body.kept.has(before) || before.segment.box.parent === box.parent);
}

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

/** A cell of a table that only arranges the page holds sentences, not values. */
const isLayout = ({ text }: Segment): boolean => text.length > 150 || (text.length > 60 && /[.!?]["”’]?$/.test(text));

/** The headline again, alone or, before the text, with the byline behind it. */
function saysTitle(text: string, before: boolean, titleKey: string): boolean {
  const key = nameKey(text);
  return key === titleKey || (before && titleKey.length > 12 && key.startsWith(titleKey) && key.length - titleKey.length < 60);
}

/** Data tables between two paragraphs of the body, beside which they stand: their cells are part of it, whatever their words. */
function tablesBetween({ placed }: PageView, body: Body, first: number, last: number): { isPart: (p: Placed) => boolean } {
  const containers = new Set(placed.filter((p) => body.kept.has(p) && p.segment.text.length > 60).map((p) => p.segment.box.parent));
  const tableOf = (box: PageElement) => closest(box, (e) => e.tag === 'table', 8);
  const sums = new Map<PageElement, { text: number; linked: number }>();
  for (const { segment } of placed.slice(first, last)) {
    const table = tableOf(segment.box);
    if (!table) continue;
    const sum = sums.get(table) ?? { text: 0, linked: 0 };
    sums.set(table, { text: sum.text + segment.text.length, linked: sum.linked + segment.linked });
  }
  const isData = (table: PageElement): boolean => {
    const { text, linked } = sums.get(table) ?? { text: 0, linked: 0 };
    return linked < text * 0.4 && text < 6_000 && closest(table.parent, (e) => containers.has(e), 3) !== null;
  };
  const known = new Map([...sums.keys()].map((table) => [table, isData(table)]));
  return { isPart: ({ segment: { box } }) => known.get(tableOf(box) ?? box) === true };
}

/** How unsure of a paragraph the model may be when it stands in a box like others of the body, in logits. */
const DOUBT = -2;

/** Paragraphs in boxes of the same class as other boxes with paragraphs of the body: the entries of a live blog, the pieces of a story. */
function paragraphsAlike(body: Body, first: number, last: number): { isPart: (p: Placed) => boolean } {
  const boxes = new Map<string, PageElement>();
  const classOf = (parent: PageElement) => `${parent.tag} ${parent.label.replace(/\d+/g, '')}`;
  for (const { segment } of body.kept) {
    const { parent } = segment.box;
    if (segment.box.tag === 'p' && segment.text.length > 80 && parent && parent.label !== '') boxes.set(classOf(parent), parent);
  }
  return {
    isPart: ({ segment: { box, text, linked, index }, role }) =>
      box.tag === 'p' &&
      text.length > 80 &&
      linked < text.length * 0.3 &&
      index > first &&
      index <= last + 12 &&
      (role === null || !FOREIGN.has(role)) &&
      (body.verdicts[index] ?? 0) > DOUBT &&
      box.parent !== null &&
      boxes.has(classOf(box.parent)),
  };
}

/** Paragraphs that make what stands under another headline an article of its own. */
const ARTICLE = 2;

/**
 * The other articles of an endless page: under another `h1` than the headline's, in the branch of the tree where that parts from it,
 * with paragraphs of their own, as the headline has in its branch (a second `h1` over the one body is no second article).
 */
function otherArticles({ placed, headline }: PageView, { kept }: Body): PageElement[] {
  const own = placed[headline.at]?.segment;
  if (own?.box.tag !== 'h1') return [];
  const out: PageElement[] = [];
  const paragraphs = (root: PageElement) => [...kept].filter((p) => p.segment.text.length > 80 && isWithin(p.segment.box, root)).length;
  const title = nameKey(own.text);
  for (const { segment } of placed) {
    if (segment.box.tag !== 'h1' || headline.holders.has(segment.box) || segment.text.length < 12 || out.length >= 10) continue;
    if (nameKey(segment.text) === title) continue;
    let branch = segment.box;
    while (branch.parent && !headline.holders.has(branch.parent)) branch = branch.parent;
    let mine: PageElement | null = own.box;
    while (mine && mine.parent !== branch.parent) mine = mine.parent;
    if (mine && paragraphs(branch) >= ARTICLE && paragraphs(mine) >= ARTICLE) out.push(branch);
  }
  return out;
}

const SOURCE_HEADING =
  /^(?:(?:our |list of )?sources?|references?|quellen(?:angaben|verzeichnis)?|fuentes|fonti|bronnen|källor|citations?|footnotes|works cited|bibliography)\s?:?$/i;

/**
 * The article's list of sources: what stands under a heading of that name in the same box, wherever the box is. A heading with
 * nothing under it is no list; it stays furniture, and a finding.
 */
function sourceList(placed: readonly Placed[], body: Body): ReadonlySet<Placed> {
  const out = new Set<Placed>();
  const start = placed.findIndex((p) => body.kept.has(p));
  placed.forEach((head, at) => {
    if (
      out.size > 0 ||
      head.segment.text.length > 30 ||
      !SOURCE_HEADING.test(head.segment.text) ||
      head.segment.linked > 0 ||
      ELSEWHERE.has(head.role ?? 'header') ||
      head.role === 'footer'
    )
      return;
    const box = head.segment.box.parent?.kids.length === 1 ? head.segment.box.parent.parent : head.segment.box.parent;
    if (!box || at <= start) return;
    const list: Placed[] = [];
    for (const p of placed.slice(at + 1, at + 61)) {
      if (!isWithin(p.segment.box, box) || isHeadingTag(p.segment.box.tag) || FOREIGN.has(p.role ?? 'header')) break;
      list.push(p);
    }
    if (list.some((p) => p.segment.anchors.length > 0 || p.segment.text.length > 30)) for (const p of [head, ...list]) out.add(p);
  });
  return out;
}

/** A heading needs something under it: what heads nothing at the end of the body, and is not plainly part of it, heads a list left out. */
function dropLooseHeadings(pieces: readonly Piece[], { verdicts }: Body): Piece[] {
  const out = [...pieces];
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

/** Index of the segment that says the headline: the h1 of that text, or the first heading of it; -1 when there is none. */
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
  return found;
}
