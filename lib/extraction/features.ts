import type { PageView } from './page-view';
import { isDense, isProse } from './prose';
import type { Role } from './roles';
import { isText, isWithin, type PageElement } from './snapshot';
import { containerOf, containersOf, type Sum, sumsOf } from './sums';
import { collapse } from './text';
import { APPEAL, ARTICLE_BODY, BODYISH, CALL, CONSENT } from './wording';

/** Role names in the order of their feature columns. */
const ROLES: readonly Role[] = [
  'navigation',
  'footer',
  'header',
  'aside',
  'form',
  'consent',
  'comments',
  'share',
  'related',
  'recommendations',
  'newsletter',
  'advertisement',
  'author',
  'rating',
  'tags',
  'dateline',
  'paywall',
  'breadcrumb',
  'caption',
  'embed',
  'pull-quote',
  'note',
  'source-box',
  'toc',
  'player',
];
const BOXES = ['p', 'li', 'h1', 'h2', 'h3', 'h4', 'div', 'td', 'blockquote', 'figcaption', 'section', 'article', 'dd', 'button', 'pre'];
const AROUND = ['nav', 'footer', 'header', 'aside', 'form', 'ul', 'table', 'figure', 'blockquote', 'article', 'main', 'section', 'ol'];

const clip = (n: number, low: number, high: number): number => Math.max(low, Math.min(high, n));

function ancestors(element: PageElement): PageElement[] {
  const out: PageElement[] = [];
  for (let e: PageElement | null = element; e && out.length < 64; e = e.parent) out.push(e);
  return out;
}

const signatureOf = (box: PageElement): string => `${box.tag}.${box.label}<${box.parent?.tag}.${box.parent?.label}`;

/** True for a word that begins with a capital of any script. */
function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(word);
}

/** 1 when one text begins like the other, otherwise 0. */
function overlapOf(text: string, other: string): number {
  const n = Math.min(60, text.length, other.length);
  return text.slice(0, n) === other.slice(0, n) ? 1 : 0;
}

/** What is known of each segment of a page. */
export interface Features {
  /** `width` numbers a segment, in {@link COLUMNS} order. */
  readonly rows: Float32Array;
  readonly width: number;
  /** How each segment's box is marked up: its own tag and classes and its parent's. */
  readonly signatures: readonly string[];
}

/** Feature rows of all segments of a page, `width` numbers each, in {@link COLUMNS} order. One linear pass for sums, one for rows. */
export function featuresOf(view: PageView): Features {
  const { placed, roles } = view;
  const sums = sumsOf(view);
  const bySignature = new Map<string, number>();
  const byText = new Map<string, number>();
  const prose: boolean[] = [];
  const signatures = placed.map((p) => signatureOf(p.segment.box));
  placed.forEach(({ segment }, i) => {
    const isRunning = isProse(segment.text, segment.linked);
    prose.push(isRunning);
    const own = signatures[i] ?? '';
    if (isRunning) bySignature.set(own, (bySignature.get(own) ?? 0) + segment.text.length);
    byText.set(segment.text, (byText.get(segment.text) ?? 0) + 1);
  });
  const total = sums(undefined);
  const { fits, at: titleAt, holders: titleHolders } = view.headline;
  const all = Math.max(1, total.prose);
  const declared = collapse([view.declaredText?.slice(0, 60_000) ?? '']);
  const description = collapse([view.description?.slice(0, 1_000) ?? '']);
  const width = COLUMNS.length;
  const rows = new Float32Array(placed.length * width);
  const kidCounts = new Map<PageElement, number>();
  const kidsOf = (parent: PageElement | null): number => {
    if (!parent) return 0;
    const known = kidCounts.get(parent);
    if (known !== undefined) return known;
    const count = parent.kids.filter((k) => !isText(k)).length;
    kidCounts.set(parent, count);
    return count;
  };
  const { points, top } = containersOf(view, sums);
  const most = Math.max(1, top ? (points[top.order] ?? 0) : 0);
  const topProse = top ? sums(top).prose / all : 0;
  let proseBefore = 0;
  placed.forEach((p, i) => {
    const { segment, role, holder } = p;
    const { text, linked, box } = segment;
    const n = text.length;
    const chain = ancestors(box);
    const sum = (k: number): Sum => sums(chain[Math.min(k, chain.length - 1)]);
    const wordList = text.slice(0, 600).split(' ');
    const first = segment.parts.find((x) => x !== null);
    let column = i * width;
    const put = (value: number) => {
      rows[column++] = value;
    };
    // text
    put(Math.log(1 + n) * (isDense(text) ? 1.2 : 1));
    put(linked / n);
    put(/[.!?…"”»’。！？」)]$/.test(text) ? 1 : 0);
    put(clip((text.match(/[.!?。！？](?:\s|$)/g) ?? []).length, 0, 12));
    put(clip((text.match(/[,،、，]/g) ?? []).length, 0, 12));
    put(wordList.filter(isCapitalised).length / wordList.length);
    put((text.slice(0, 600).match(/\d/g) ?? []).length / Math.min(n, 600));
    put(clip((text.slice(0, 1500).match(CALL) ?? []).length, 0, 4));
    put(clip((text.slice(0, 1500).match(APPEAL) ?? []).length, 0, 4));
    put(clip((text.slice(0, 1500).match(CONSENT) ?? []).length, 0, 4));
    put(n < 25 || declared === '' ? -1 : declared.includes(text.slice(0, 80)) ? 1 : 0);
    put(n < 25 || description === '' ? -1 : overlapOf(text, description));
    put(/[:：]$/.test(text) ? 1 : 0);
    put(/(?:…|\.\.\.)$/.test(text) ? 1 : 0);
    put(/["“”„«»「]/.test(text) ? 1 : 0);
    put(clip(byText.get(text) ?? 1, 1, 4));
    put(fits[i] ?? 0);
    put(clip(segment.anchors.length, 0, 8));
    put((segment.anchors[0]?.start ?? 1) === 0 ? 1 : 0);
    put(first && /^(?:strong|b|h\d)$/.test(first.parent.tag) ? 1 : 0);
    put(first && /^(?:em|i)$/.test(first.parent.tag) ? 1 : 0);
    put(/^[A-Z\s\d\W]{3,60}$/.test(text) ? 1 : 0);
    put(prose[i] ? 1 : 0);
    // box
    for (const tag of BOXES) put(box.tag === tag ? 1 : 0);
    const inside = new Set(chain.slice(0, 25).map((e) => e.tag));
    for (const tag of AROUND) put(inside.has(tag) ? 1 : 0);
    put(inside.has('a') ? 1 : 0);
    for (const r of ROLES) put(role === r ? 1 : 0);
    put(role ? clip(box.depth - (holder?.depth ?? 0), 0, 12) : -1);
    const held = holder ? sums(holder) : undefined;
    put(held ? held.prose / all : -1);
    put(held ? clip(held.proseSegments, 0, 30) : -1);
    put(holder && titleHolders.has(holder) ? 1 : 0);
    let holders = 0;
    let wrapper = 0;
    for (const e of chain) {
      if (!roles.has(e)) continue;
      holders++;
      if (e !== holder && !wrapper) wrapper = 1 + ROLES.indexOf(roles.get(e) as Role);
    }
    put(clip(holders, 0, 6));
    put(chain.slice(0, 4).some((e) => BODYISH.test(e.label)) ? 1 : 0);
    put(chain.slice(0, 8).findIndex((e) => ARTICLE_BODY.test(e.label)));
    put(clip(box.depth, 0, 40));
    put(box.label === '' ? 1 : 0);
    // surroundings
    for (const k of [1, 2, 3, 5]) {
      const s = sum(k);
      put(s.prose / all);
      put(s.linked / Math.max(1, s.characters));
      put(Math.log(1 + s.prose / Math.max(1, s.segments)));
    }
    put(clip(sum(1).segments, 0, 60));
    put(clip(sum(1).proseSegments, 0, 60));
    put(sum(0).segments > 1 ? 1 : 0);
    put((bySignature.get(signatures[i] ?? '') ?? 0) / all);
    put(clip(kidsOf(box.parent), 0, 60));
    put((points[containerOf(box, sum(0)).order] ?? 0) / most);
    put(top && isWithin(box, top) ? clip(box.depth - top.depth, 0, 12) : -1);
    put(top?.parent && isWithin(box, top.parent) ? 1 : 0);
    put(topProse);
    // position
    put(i / placed.length);
    put(titleAt < 0 ? 0 : clip(i - titleAt, -60, 120));
    put(proseBefore / all);
    put(Math.log(1 + total.prose));
    put(clip(total.proseSegments, 0, 100));
    put(titleAt >= 0 ? 1 : 0);
    // neighbours
    for (const d of [-2, -1, 1, 2]) {
      const q = placed[i + d];
      put(q ? Math.log(1 + q.segment.text.length) : 0);
      put(q ? q.segment.linked / q.segment.text.length : 1);
      put(q && q.segment.box.tag === box.tag ? 1 : 0);
      put(q && q.segment.box.parent === box.parent ? 1 : 0);
      put(q && prose[i + d] ? 1 : 0);
    }
    if (prose[i]) proseBefore += n;
  });
  return { rows, width, signatures };
}

/** Column names, in order. */
export const COLUMNS: readonly string[] = [
  'length',
  'linked',
  'ends',
  'sentences',
  'commas',
  'capitals',
  'digits',
  'calls',
  'appeals',
  'consent',
  'declared',
  'description',
  'colon',
  'ellipsis',
  'quotes',
  'repeats',
  'title',
  'anchors',
  'linkFirst',
  'bold',
  'italic',
  'upper',
  'prose',
  ...BOXES.map((t) => `box ${t}`),
  ...AROUND.map((t) => `in ${t}`),
  'in a',
  ...ROLES.map((r) => `role ${r}`),
  'roleDistance',
  'roleProse',
  'roleSegments',
  'roleTitle',
  'roles',
  'bodyish',
  'articleBody',
  'depth',
  'unlabelled',
  ...[1, 2, 3, 5].flatMap((k) => [`prose^${k}`, `linked^${k}`, `mean^${k}`]),
  'siblings',
  'proseSiblings',
  'shares',
  'signature',
  'kids',
  'container',
  'inTop',
  'besideTop',
  'topProse',
  'position',
  'afterTitle',
  'proseBefore',
  'pageProse',
  'pageProseSegments',
  'titled',
  ...[-2, -1, 1, 2].flatMap((d) => [`length${d}`, `linked${d}`, `tag${d}`, `parent${d}`, `prose${d}`]),
];
