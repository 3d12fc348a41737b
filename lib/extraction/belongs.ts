import type { Body } from './body';
import { POINTER } from './lines';
import type { PageView } from './page-view';
import type { Placed } from './placed';
import { FOREIGN } from './roles';
import { closest, isHeadingTag, type PageElement } from './snapshot';

/** Classes of the lead under a headline. */
const LEAD =
  /stand-?first|(?:^|[\s_-])(?:deck|dek|lede|lead|intro|introduction|leadtext|ingress|entradilla|bajada|chapo|chapeau|vorspann|einleitung)(?:$|[\s_-])/;

/** Classes of a list of what the story says in short, above it. */
const POINTS = /summary|key-?(?:points?|takeaways?|facts?)|takeaways?|highlights|bullet-?points?|tl-?dr|at-?a-?glance/;

/** The lead: between the headline and the text, and marked so. */
export function isLead({ segment, role }: Placed, { headline }: PageView, first: number): boolean {
  const { text, linked, box, index } = segment;
  if (headline.at < 0 || index <= headline.at || index >= first || index > headline.at + 12 || text.length < 40 || text.length > 500)
    return false;
  if (linked > text.length * 0.3 || (role !== null && FOREIGN.has(role))) return false;
  if (LEAD.test(box.label) || LEAD.test(box.parent?.label ?? '')) return true;
  return box.tag === 'li' && closest(box, (e) => POINTS.test(e.label), 4) !== null;
}

/**
 * Subheadings and short list items are what the model is least sure of. Between the first and the last paragraph they belong when
 * they head or follow what belongs.
 */
export function isSmallPart(p: Placed, placed: readonly Placed[], body: Body): boolean {
  const { segment } = p;
  const { text, linked, box, index } = segment;
  const verdict = body.verdicts[index] ?? 0;
  const next = placed[index + 1];
  const before = placed[index - 1];
  const follows = next !== undefined && body.kept.has(next) && !isHeadingTag(next.segment.box.tag);
  if (/^h[2-5]$/.test(box.tag))
    return linked < text.length * 0.5 && follows && next.segment.linked < next.segment.text.length * 0.5 && verdict > -3;
  if (box.tag !== 'li') return false;
  if (linked > text.length * 0.6) return isAmongParagraphs(p, placed, body);
  return verdict > -1.5 && before !== undefined && (body.kept.has(before) || before.segment.box.parent === box.parent);
}

/** True for an item of a list of links that stands as one of the paragraphs, between two of them, in their container. */
function isAmongParagraphs({ segment: { box, index, text }, role }: Placed, placed: readonly Placed[], { kept, verdicts }: Body): boolean {
  const list = box.parent;
  if (role !== null || !list || (list.tag !== 'ul' && list.tag !== 'ol') || (verdicts[index] ?? 0) < -2.5 || POINTER.test(text))
    return false;
  const beside = (step: 1 | -1): boolean => {
    for (let i = index + step, n = 0; n < LINKS; i += step, n++) {
      const other = placed[i];
      if (!other || other.segment.box.parent === list) continue;
      return kept.has(other) && other.segment.box.tag === 'p' && other.segment.box.parent === list.parent;
    }
    return false;
  };
  return beside(1) && beside(-1);
}

/** Longest list of links that is part of a story. */
const LINKS = 5;

/** Data tables between two paragraphs of the body, beside which they stand: their cells are part of it, whatever their words. */
export function tablesBetween({ placed }: PageView, body: Body, first: number, last: number): { isPart: (p: Placed) => boolean } {
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
export function paragraphsAlike(body: Body, first: number, last: number): { isPart: (p: Placed) => boolean } {
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
