import type { Block, BlockKind, Link, LinkPlace } from '../analysis/types';
import { isFromAiChat, isHomePage, isShopAddress, linkAddress, plainAddress, siteOf, webAddress } from './addresses';
import type { Piece } from './compose';
import type { Placed } from './placed';

/** Caps on what is handed over. */
const CAPS = { text: 150_000, blocks: 4_000, links: 1_500 };

/** The body as plain data, and the numbers of the page's nodes behind each block. */
export interface BodyText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly elements: readonly number[];
  readonly texts: readonly (readonly (number | null)[])[];
  readonly cut: boolean;
}

const PLACES: Partial<Record<BlockKind, LinkPlace>> = { caption: 'caption', embed: 'embed' };

/** Address of the post that an embed shows: the last link of it that looks like one. */
function postAddress({ segment, holder }: Placed, base: string): string | null {
  const all = segment.anchors.map((a) => webAddress(a.element.attribute('href'), base)).filter((u) => u !== null);
  const cited = webAddress(holder?.attribute('cite') ?? holder?.attribute('data-instgrm-permalink'), base);
  const post = cited ?? all.reverse().find((u) => /\/(?:status|p|reel|post|posts|video|watch|@[^/]+\/\d+)/.test(u.pathname)) ?? null;
  return post ? plainAddress(post) : null;
}

/** Who signs a post, as the sites write it under what they let others embed. */
const SIGNED = /(?:[—–-]\s{0,2}|shared by |Post by )((?:[^—–@]{2,80}?\s?\()?@[\w.@-]{1,60}\)?)/;

/** Author and address of each embedded post, by the element that it stands in: a post can be several segments. */
function postsOf(kept: readonly Piece[], base: string): Map<Placed['holder'], { author: string | null; href: string | null }> {
  const posts = new Map<Placed['holder'], { author: string | null; href: string | null }>();
  for (const { placed, kind } of kept) {
    if (kind !== 'embed') continue;
    const known = posts.get(placed.holder);
    const author = known?.author ?? SIGNED.exec(placed.segment.text.slice(0, 1_000))?.[1] ?? null;
    posts.set(placed.holder, { author, href: known?.href ?? postAddress(placed, base) });
  }
  return posts;
}

/** Joins the kept segments into one text with blocks and links. `base` is what addresses are relative to, `url` the page meant. */
export function assemble(kept: readonly Piece[], base: string, url = base): BodyText {
  const ownSite = siteOf(webAddress(url, base)?.hostname ?? '');
  const blocks: Block[] = [];
  const links: Link[] = [];
  const elements: number[] = [];
  const texts: (number | null)[][] = [];
  let text = '';
  let cut = false;
  const posts = postsOf(kept, base);
  for (const { placed, kind, source } of kept) {
    const { segment } = placed;
    const room = CAPS.text - text.length - 2;
    if (blocks.length >= CAPS.blocks || (room < segment.text.length && blocks.length > 0)) {
      cut = true;
      break;
    }
    cut ||= room < segment.text.length;
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += segment.text.slice(0, room);
    const embed = kind === 'embed';
    blocks.push({
      kind,
      span: { start, end: text.length },
      level: kind === 'heading' ? (/^h[1-6]$/.test(segment.box.tag) ? Number(segment.box.tag[1]) : 4) : null,
      author: (embed && posts.get(placed.holder)?.author) || null,
      href: (embed && posts.get(placed.holder)?.href) || null,
    });
    elements.push(segment.box.order);
    texts.push(segment.parts.map((p) => p?.order ?? null));
    for (const anchor of segment.anchors) {
      const url = webAddress(anchor.element.attribute('href'), base);
      if (!url || links.length >= CAPS.links || anchor.end > room) continue;
      const meant = plainAddress(url);
      const href = linkAddress(url);
      const target = webAddress(meant, base) ?? url;
      const rel = (anchor.element.attribute('rel') ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 10);
      links.push({
        href,
        ...(meant === href ? {} : { target: meant }),
        text: segment.text.slice(anchor.start, anchor.end),
        span: { start: start + anchor.start, end: start + anchor.end },
        rel,
        place: source || placed.role === 'source-box' ? 'source-box' : (PLACES[kind] ?? 'body'),
        own: siteOf(target.hostname) === ownSite,
        homePage: isHomePage(target),
        sponsored: rel.includes('sponsored') || isShopAddress(url) || isShopAddress(target),
        ...(isFromAiChat(url) ? { aiChat: true } : {}),
      });
    }
  }
  return { text, blocks, links, elements, texts, cut };
}
