import type { Fact } from '../analysis/types';
import { webAddress } from './addresses';
import { nameKey } from './authors';
import type { Sources } from './facts';
import { metaOf } from './head';
import { decodeReferences, ldText } from './json-ld';

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
  let rest = title;
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
          (/[|｜]/.test(rest) && !/[|｜]/.test(head) && words(m[2]).length <= 3 && others.length === 0))
      );
    });
    if (!cut?.[1]) break;
    rest = cut[1].trim();
  }
  return rest;
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
    .filter((p) => p.segment.box.tag === 'h1' && p.segment.text.length > 1)
    .map((p, order) => ({ text: squeeze(p.segment.text.slice(0, 500)).replace(/^[\s:|–—-]+/, ''), order }))
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
  const best = candidates.findIndex((_, i) => (votes[i] ?? 0) === most);
  const chosen = candidates[best];
  const rest = candidates.filter((c) => c !== chosen);
  if (visible && visible.fit < 0.25 && given.length > 0) rest.push({ value: visible.text, from: 'visible' });
  const out: Fact[] = [];
  for (const fact of chosen ? [chosen, ...rest] : rest)
    if (!out.some((o) => o.value === fact.value && o.from === fact.from)) out.push(fact);
  return out;
}
