import type { Furniture, FurnitureKind } from '../analysis/types';
import { plainAddress, webAddress } from './addresses';
import { type NamedAuthor, namesIn } from './authors';
import type { Placed } from './placed';
import type { Role } from './roles';
import type { Segment } from './segments';
import type { PageElement } from './snapshot';

/** Caps on what is kept of the furniture: groups, lines of one, characters of a line, links of one. */
const CAPS = { groups: 80, lines: 60, line: 400, links: 40 };

const ROLE_KIND: Partial<Record<Role, FurnitureKind>> = {
  author: 'author-box',
  share: 'share',
  related: 'related',
  recommendations: 'recommendations',
  advertisement: 'advertisement',
  tags: 'tag-cloud',
  newsletter: 'newsletter',
  dateline: 'dateline-row',
  footer: 'footer',
  comments: 'comments-call',
  rating: 'rating',
};

/** What a heading (or a label) says of what stands under it. */
const HEADING_KIND: readonly (readonly [FurnitureKind, RegExp])[] = [
  [
    'references',
    /^(?:references?|sources?|source\(s\)|citations?|bibliography|footnotes|quellen(?:angaben|verzeichnis)?|einzelnachweise|referencias|fuentes|références|riferimenti|works cited|further reading)\s?:?$/i,
  ],
  ['article-information', /^(?:article|post|page|story|content) (?:information|info|details|data)\s?:?$/i],
  [
    'author-box',
    /^(?:about (?:the )?authors?|author(?:'s)? (?:information|info|bio(?:graphy)?|profile|details)|authors?|written by|contributors?|über (?:den|die) autor\w*|sobre (?:el|la) autor\w*|about the writer)\s?:?$/i,
  ],
  // "About Jane Roe", "Meet Jane R. Roe"; not "About The Daily Roe".
  [
    'author-box',
    /^(?:[Aa]bout|ABOUT|[Mm]eet|MEET) (?!(?:The|THE|Our|OUR|This|THIS|Us|US|Your|YOUR)\b)\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){1,3},?(?: [A-Z][A-Za-z.]{1,4})?:?$/u,
  ],
  [
    'recommendations',
    /^(?:recommended(?: articles| for you| posts| stories| reading)?|you (?:may|might) (?:also )?(?:like|be interested in).{0,20}|sponsored (?:content|stories)|from around the web|around the web|promoted (?:content|stories)|paid content|we recommend)\s?:?$/i,
  ],
  [
    'related',
    /^(?:related.{0,30}|more (?:from|on|in|stories|news|articles).{0,40}|read (?:more|next|also).{0,20}|see also|top (?:articles|stories|posts|news)|latest (?:posts|articles|news|stories|updates).{0,20}|popular (?:articles|posts|stories|now)?.{0,20}|most (?:read|popular|viewed|shared|commented).{0,20}|trending.{0,20}|editor'?s'? picks|up next|recent (?:posts|articles|stories)|mehr zum thema.{0,20}|meistgelesen.{0,20}|das könnte sie auch interessieren|lesen sie auch|lo más (?:leído|visto)|à lire aussi|leggi anche)\s?:?$/i,
  ],
  ['newsletter', /^(?:(?:sign up|subscribe).{0,60}|newsletters?|get the .{0,30}newsletter|stay (?:informed|updated|connected).{0,20})$/i],
  [
    'comments-call',
    /^(?:\d{0,6}\s?comments?(?: \(\d{1,6}\))?|leave a (?:reply|comment)|join the (?:conversation|discussion)|post a comment|add a comment|kommentare?|comentarios|commentaires|what do you think\??)\s?:?$/i,
  ],
  ['share', /^(?:share(?: this.{0,20})?|share on.{0,20}|follow us.{0,20}|teilen|compartir|partager)\s?:?$/i],
  ['tag-cloud', /^(?:tags?|topics?|filed under|categories|keywords|schlagwörter|themen|etiquetas)\s?:?$/i],
  ['advertisement', /^(?:advertisements?|ad|anzeige|werbung|publicidad|publicité|sponsored|story continues below)\s?:?$/i],
  ['disclosure', /^(?:disclosure|disclaimer|affiliate disclosure|transparency).{0,30}$/i],
];

/** Lines that are furniture by their own words, wherever they stand. */
const LINE_KIND: readonly (readonly [FurnitureKind, RegExp])[] = [
  ['view-counter', /^(?:(?:page ?|post ?)?(?:views|hits|reads)\s?:\s?[\d.,]{1,12}\s?[km]?|[\d.,]{1,12}\s?[km]?\s(?:views|reads|hits))$/i],
  [
    'rating',
    /^(?:(?:user |reader )?(?:rating|reviews?|votes?|score)\s?:\s?.{0,80}|\d(?:[.,]\d{1,2})?\s?(?:\/|out of)\s?(?:5|10)\b.{0,60}|.{0,40}\d{1,3}\s?% of (?:readers|people|users).{0,60})$/i,
  ],
  [
    'disclosure',
    /^(?:.{0,80}(?:may earn|earn a|receive a) (?:an? )?(?:affiliate )?commission.{0,200}|disclosure\s?:.{0,400}|.{0,40}contains? affiliate links.{0,200})$/i,
  ],
  ['comments-call', /^(?:.{0,60}in the comments(?: section)?(?: below)?.{0,60})$/i],
];

const isHeading = (segment: Segment): boolean => /^(?:h[1-6]|legend|summary|caption)$/.test(segment.box.tag);

function kindOf(table: readonly (readonly [FurnitureKind, RegExp])[], text: string): FurnitureKind | null {
  if (text.length > 500) return null;
  for (const [kind, words] of table) if (words.test(text)) return kind;
  return null;
}

interface Group {
  kind: FurnitureKind;
  heading: string | null;
  readonly lines: Segment[];
}

/** Labelled rows that make a record of what stands under a heading of any wording. */
const RECORD_ROWS = 3;

function isRecord({ lines }: Group): boolean {
  const rows = lines.filter(({ box, text }) => box.tag === 'dt' || box.tag === 'th' || /^\p{Lu}[\p{L} .'’()-]{1,30}\s?:/u.test(text));
  return rows.length >= RECORD_ROWS;
}

/**
 * The page's furniture: what is not body, cut into labelled groups. A group is opened by a telling heading and holds what
 * follows in the same section, or by a telling role of the markup. Headings with nothing under them are kept: an empty
 * "References" is a finding.
 */
export function findFurniture(outside: readonly Placed[], base: string): Furniture[] {
  const groups: Group[] = [];
  let open: { group: Group; level: number; section: PageElement | null } | null = null;
  // Under headings that say nothing: kept only when a record of labelled rows follows.
  const unheaded: Group[] = [];
  const byHolder = new Map<PageElement, Group>();
  for (const { segment, role, holder } of outside) {
    const { text } = segment;
    if (isHeading(segment)) {
      open = null;
      const kind = kindOf(HEADING_KIND, text);
      const list = kind ? groups : unheaded;
      if (list.length < CAPS.groups && (kind || !role)) {
        const group: Group = { kind: kind ?? 'article-information', heading: text.slice(0, CAPS.line), lines: [segment] };
        list.push(group);
        open = { group, level: Number(segment.box.tag.slice(1)) || 6, section: sectionOf(segment.box) };
        if (kind) continue;
      }
    } else if (open && inSection(segment.box, open.section)) {
      if (open.group.lines.length < CAPS.lines) open.group.lines.push(segment);
      if (unheaded.at(-1) !== open.group) continue;
    } else open = null;
    const own = kindOf(LINE_KIND, text) ?? (isHeading(segment) ? null : kindOf(HEADING_KIND, text));
    if (own && groups.length < CAPS.groups) {
      groups.push({ kind: own, heading: null, lines: [segment] });
      continue;
    }
    const kind = role && holder ? ROLE_KIND[role] : undefined;
    if (!kind || !holder) continue;
    const known = byHolder.get(holder);
    if (known) {
      if (known.lines.length < CAPS.lines) known.lines.push(segment);
    } else if (groups.length < CAPS.groups) {
      const group: Group = { kind, heading: isHeading(segment) ? text.slice(0, CAPS.line) : null, lines: [segment] };
      groups.push(group);
      byHolder.set(holder, group);
    }
  }
  const out: Furniture[] = [];
  for (const group of [...groups, ...unheaded.filter(isRecord)]) {
    out.push(furnitureOf(group, base));
    if (group.kind !== 'article-information' && group.kind !== 'author-box') continue;
    // Counters and ratings inside an information box are findings of their own.
    for (const line of group.lines) {
      const kind = kindOf(LINE_KIND, line.text);
      if (kind) out.push(furnitureOf({ kind, heading: null, lines: [line] }, base));
    }
  }
  return out;
}

/** What a heading heads: its section-like parent when it comes first there, otherwise what follows in its parent. */
function sectionOf(heading: PageElement): PageElement | null {
  let e = heading.parent;
  while (e && (e.tag === 'header' || e.tag === 'hgroup' || (e.kids.length === 1 && e.parent))) e = e.parent;
  return e;
}

function inSection(element: PageElement, section: PageElement | null): boolean {
  if (!section || section.tag === 'body' || section.tag === 'main') return false;
  let e: PageElement | null = element;
  while (e && e.depth > section.depth) e = e.parent;
  return e === section;
}

function furnitureOf({ kind, heading, lines }: Group, base: string): Furniture {
  const texts = lines.map((l) => l.text.slice(0, CAPS.line));
  const fields: { label: string; value: string }[] = [];
  const links: { href: string; text: string }[] = [];
  for (const line of lines) {
    const m = /^([\p{L}][\p{L} '’()-]{1,30}?)\s?:\s*(.{0,300})$/u.exec(line.text.slice(0, CAPS.line));
    if (m?.[1]) fields.push({ label: m[1], value: (m[2] ?? '').trim() });
    for (const a of line.anchors) {
      if (links.length >= CAPS.links) break;
      const url = webAddress(a.element.attribute('href'), base);
      if (url) links.push({ href: plainAddress(url), text: line.text.slice(a.start, a.end).slice(0, 200) });
    }
  }
  return { kind, heading, text: texts.join('\n'), fields, links };
}

/** Authors that only an information or author box names ("Author: …", "Name: …"). */
export function authorsInFurniture(furniture: readonly Furniture[]): NamedAuthor[] {
  return furniture
    .filter((f) => f.kind === 'article-information' || f.kind === 'author-box')
    .flatMap((f) => f.fields.filter((x) => /^(?:author|name|written by|posted by|autor)$/i.test(x.label)))
    .flatMap((x) => namesIn(x.value).slice(0, 1))
    .map((name) => ({ name, href: null, from: 'furniture', organisation: false }));
}
