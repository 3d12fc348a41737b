import { nameKey } from './authors';
import type { Body } from './body';
import type { PageView } from './page-view';
import { isWithin, type PageElement } from './snapshot';

/** Paragraphs that make what stands under another headline an article of its own. */
const ARTICLE = 2;

/**
 * The other articles of an endless page: under another `h1` than the headline's, in the branch of the tree where that parts from it,
 * with paragraphs of their own, as the headline has in its branch (a second `h1` over the one body is no second article).
 */
export function otherArticles({ placed, headline }: PageView, { kept }: Body): PageElement[] {
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
