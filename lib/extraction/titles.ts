import type { Fact } from '../analysis/types';
import { webAddress } from './addresses';
import { nameKey } from './authors';
import type { Sources } from './facts';
import { metaOf } from './head';
import { decodeReferences, ldText } from './json-ld';
import { isDense } from './prose';
import type { Segment } from './segments';
import type { PageElement } from './snapshot';
import { collapse } from './text';

const squeeze = (text: string): string => decodeReferences(text).replace(/\s+/g, ' ').trim();
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Dice overlap of the words of two titles, 0 to 1. */
function alike(a: string, b: string): number {
  const mine = words(a);
  const other = words(b);
  const set = new Set(other);
  return mine.length + other.length === 0 ? 0 : (2 * mine.filter((w) => set.has(w)).length) / (mine.length + other.length);
}

const BORDER = /^(.{4,}?)(?:\s+[|–—·»-]+\s+|\s?[|｜：]\s?|-(?=[^\s-]{2,20}$))([^|｜–—·»]{2,60})$/u;

/** Drops a trailing " | Site name". `loose`: a short unknown tail goes too, when what is left is what `others` say. */
function withoutSite(title: string, sites: readonly string[], others: readonly string[] | null): string {
  const prefix = /^([^|–—·»:]{2,40}?)\s[|–—·»:-]+\s(.{12,})$/u.exec(title);
  let rest = prefix?.[1] && prefix[2] && sites.some((s) => s.length > 4 && s === nameKey(prefix[1] ?? '')) ? prefix[2] : title;
  for (let i = 0; i < 3; i++) {
    const borders = [BORDER.exec(rest), /^(.{4,}?)\s?[|｜]\s?([^|｜]{2,60})$/u.exec(rest), /^(.{4,})\s[–—-]\s([^–—]{2,40})$/u.exec(rest)];
    const cut = borders.find((m) => {
      if (!m?.[1] || !m[2]) return false;
      const tail = nameKey(m[2]);
      if (
        tail !== '' &&
        sites.some(
          (s) => tail === s || (s.length > 3 && tail.includes(s) && tail.length < s.length + 25) || (tail.length > 3 && s.includes(tail)),
        )
      )
        return true;
      const head = m[1].trim();
      return (
        others !== null &&
        (others.some((o) => nameKey(o) === nameKey(head)) ||
          ((/[|｜]/.test(rest) || (isDense(rest) && /^\s?[-_]/.test(rest.slice(m[1].length)))) &&
            !/[|｜]/.test(head) &&
            words(m[2]).length <= 3 &&
            others.length === 0))
      );
    });
    if (!cut?.[1]) break;
    rest = cut[1].trim();
  }
  return rest;
}

/** Names of the small line over a headline, and of the headline itself, among the classes of what a heading holds. */
const KICKER =
  /kicker|over-?line|top-?line|dach-?zeile|roof-?line|super-?title|eye-?brow|pre-?title|antetitulo|title-?header|sub-?headline|surtitle/;
const PROPER = /(?:^|[\s_-])(?:head-?line|title-?text|text)(?:$|[\s_-])|_title(?:$|[\s_-])/;

/**
 * A heading's text without the small line over the headline that some print in the same element. `named` where the markup names both, and so
 * leaves no doubt.
 */
function withoutKicker({ box, parts, text }: Segment): { readonly rest: string; readonly named: boolean } {
  const kept: (string | null)[] = [];
  let [kicker, proper] = [false, false];
  for (const part of parts) {
    let inner: PageElement | null = part?.parent ?? null;
    while (inner && inner !== box && inner.parent !== box) inner = inner.parent;
    const label = inner && inner !== box ? inner.label : '';
    const over = KICKER.test(label);
    kicker ||= over;
    proper ||= !over && PROPER.test(label);
    if (!over) kept.push(part?.data ?? '\n');
  }
  const rest = collapse(kept.map((k) => k ?? '')).replace(/^[\s:|–—-]+/, '');
  return kicker && (proper || rest.length > 20) && rest !== '' ? { rest, named: proper } : { rest: text, named: false };
}

/** A heading as the page's declarations have it: with its kicker when one of them has and its own markup leaves a doubt. */
function headingText(segment: Segment, given: readonly string[]): { readonly text: string; readonly named: boolean } {
  const { rest, named } = withoutKicker(segment);
  const [whole, text] = [segment.text, rest].map((t) => squeeze(t.slice(0, 500)).replace(/^[\s:|–—-]+/, ''));
  if (!named && whole && given.some((t) => nameKey(t) === nameKey(whole))) return { text: whole, named };
  return { text: text ?? '', named };
}

/**
 * True when `title` is what is left of `whole` without a few words before it (a kicker, the site) or a date after it. A kicker with a colon
 * is part of a headline that several places of the page agree on.
 */
function isRestOf(title: string, whole: string, agreed: boolean): boolean {
  if (title.length >= whole.length || words(title).length < 3 || title.length < whole.length * 0.4) return false;
  if (agreed && /:\s*$/.test(whole.slice(0, -title.length))) return false;
  if (whole.endsWith(title))
    return /[:|–—/-]\s*$|\p{Ll}$|\s$/u.test(whole.slice(0, -title.length)) && words(whole).length - words(title).length <= 6;
  return whole.startsWith(title) && /^\s*[:|–—-]\s*\d{1,2}[./]\d{1,2}[./]\d{2,4}/.test(whole.slice(title.length));
}

/**
 * Headlines as the page gives them, the one to show first. Two that agree (h1, JSON-LD, og:title, `<title>`) beat one that stands
 * alone; among equals the visible one wins.
 */
export function readTitles(s: Sources, site: string | null): Fact[] {
  const { head, declared, view } = s.page;
  const clean = (value: string | null | undefined): string => (value ? squeeze(value).slice(0, 500) : '');
  const host = (webAddress(s.page.url, s.page.url)?.hostname ?? '').replace(/^www\./, '');
  const siteKey = nameKey(site ?? '');
  const sites = [siteKey, nameKey(host), nameKey(host.split('.')[0] ?? '')].filter((k) => k.length > 1);
  const isSite = (text: string): boolean => sites.includes(nameKey(text));
  const ld = withoutSite(clean(ldText(declared?.headline) ?? ldText(declared?.name)), sites, null);
  const og = withoutSite(clean(metaOf(head, 'og:title', 'twitter:title')), sites, null);
  const printed = view.placed
    .filter((p) => p.segment.box.tag === 'h1')
    .slice(0, 20)
    .map((p) => squeeze(p.segment.text.slice(0, 500)));
  const tag = withoutSite(
    clean(head.title),
    sites,
    [ld, og, ...printed].filter((t) => t.length > 1),
  );
  const given = [ld, og, tag].filter((t) => t.length > 1 && !isSite(t));
  const headings = view.placed
    .filter((p) => p.segment.box.tag === 'h1' && p.segment.text.length > 1 && p.role !== 'breadcrumb')
    .map((p, order) => ({ ...headingText(p.segment, given), order }))
    .filter((h) => !isSite(h.text))
    .map((h) => ({ ...h, fit: Math.max(0, ...given.map((t) => alike(h.text, t))) }))
    .sort((a, b) => b.fit - a.fit || a.order - b.order);
  let visible = headings[0];
  if (!visible || visible.fit < 0.25) {
    // No h1 of the article: a heading or line before the body that says what the page declares.
    const line = view.placed
      .filter((p) => /^h[2-4]$/.test(p.segment.box.tag) && p.segment.index <= Math.max(s.bodyStart, 0))
      .map((p, order) => ({
        text: squeeze(p.segment.text.slice(0, 500)),
        named: false,
        order,
        fit: Math.max(0, ...given.map((t) => alike(p.segment.text.slice(0, 500), t))),
      }))
      .sort((a, b) => b.fit - a.fit)[0];
    if (line && line.fit > 0.6) visible = line;
  }
  const candidates: Fact[] = [];
  if (visible && (visible.fit >= 0.25 || given.length === 0)) candidates.push({ value: visible.text, from: 'visible' });
  if (given.includes(ld)) candidates.push({ value: ld, from: 'json-ld' });
  if (given.includes(og)) candidates.push({ value: og, from: 'meta' });
  if (given.includes(tag)) candidates.push({ value: tag, from: 'meta' });
  const votes = candidates.map((c) => candidates.filter((o) => nameKey(o.value) === nameKey(c.value)).length);
  const most = Math.max(0, ...votes);
  const first = candidates[candidates.findIndex((_, i) => (votes[i] ?? 0) === most)];
  const same = candidates.filter((c) => first && nameKey(c.value) === nameKey(first.value));
  const shorter = candidates.find((c) => first && same.every((f) => isRestOf(c.value, f.value, most > 1)));
  // What is declared is cut short at a dash that the page goes on behind.
  const longer = candidates.find(
    (c) => first && c.from === 'visible' && c.value.startsWith(first.value) && /^ [–—-] \S/.test(c.value.slice(first.value.length)),
  );
  const proper = visible?.named ? candidates.find((c) => c.from === 'visible') : undefined;
  const chosen = proper ?? shorter ?? longer ?? first;
  const rest = candidates.filter((c) => c !== chosen);
  if (visible && visible.fit < 0.25 && given.length > 0) rest.push({ value: visible.text, from: 'visible' });
  const out: Fact[] = [];
  for (const fact of chosen ? [chosen, ...rest] : rest)
    if (!out.some((o) => o.value === fact.value && o.from === fact.from)) out.push(fact);
  return out;
}
