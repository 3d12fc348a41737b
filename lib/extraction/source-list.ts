import type { Body } from './body';
import type { Placed } from './placed';
import { ELSEWHERE, FOREIGN } from './roles';
import { isHeadingTag, isWithin } from './snapshot';

const SOURCE_HEADING =
  /^(?:(?:our |list of )?sources?|references?|quellen(?:angaben|verzeichnis)?|fuentes|fonti|bronnen|källor|citations?|footnotes|works cited|bibliography)\s?:?$/i;

/**
 * The article's list of sources: what stands under a heading of that name in the same box, wherever the box is. A heading with
 * nothing under it is no list; it stays furniture, and a finding.
 */
export function sourceList(placed: readonly Placed[], body: Body): ReadonlySet<Placed> {
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
