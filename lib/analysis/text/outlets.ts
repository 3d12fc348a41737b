import type { Article } from '../types';

/** Names under which the page itself goes: its site, the agency that it credits, the labels of its host. Lower case. */
export function ownNames(article: Article): string[] {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(article.url)?.[1] ?? '';
  const labels = host.split('.').filter((label) => label.length > 2 && !/^(?:www\d?|com|net|org|news|co|edition|amp|m)$/.test(label));
  const names = [article.siteName, article.metadata.agencyCredit, ...labels];
  return names.filter((name) => name !== null).map((name) => name.toLowerCase());
}

/** Do two names mean one outlet? "The Guardian" and "theguardian", "AP" and "Associated Press", "NYT" and "New York Times". */
export function sameOutlet(one: string, other: string): boolean {
  const [left, right] = [bare(one), bare(other)];
  if (left === '' || right === '') return false;
  if (left === right) return true;
  return initialsOf(one) === right || initialsOf(other) === left;
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+|^the(?=[a-z]{6,}$)/, '')
    .replace(/[’']s?\b|\.(?:com|co\.uk|org|net)$/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function initialsOf(name: string): string {
  const words = name.replace(/^the\s+/i, '').split(/[\s-]+/);
  return words.length < 2
    ? '\0'
    : words
        .map((word) => word.charAt(0))
        .join('')
        .toLowerCase();
}
