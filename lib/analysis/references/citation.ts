import type { Article, CitationFormat, Reference } from '../types';
import { parseAddress } from './address';

/** One item of CSL-JSON 1.0, as far as a link tells: what the page says of it, its address and when it was read. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'report' | 'article-journal' | 'post' | 'webpage';
  readonly title: string;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly URL: string;
  readonly DOI?: string;
  readonly accessed: { readonly 'date-parts': readonly (readonly number[])[] };
}

/** Citation of a linked reference in one format, ready to copy; null when it has no address. */
export function cite(reference: Reference, article: Article, format: CitationFormat): string | null {
  const item = citationOf(reference, article);
  return item && WRITERS[format](item);
}

/**
 * What can be said of a linked reference without opening it. The title is the link's text where that is a title's length, else the
 * reference's name: nothing is made up.
 */
export function citationOf(reference: Reference, article: Article): CslItem | null {
  const address = reference.href === null ? null : parseAddress(reference.href);
  if (reference.href === null || !address) return null;
  const link = article.links.find((one) => one.href === reference.href);
  const anchor = link?.text.replace(/\s+/g, ' ').trim() ?? '';
  const title = anchor.split(' ').length >= TITLE_WORDS ? anchor : reference.name;
  const [year, month, day] = article.retrievedAt.slice(0, 10).split('-').map(Number);
  const doi = /\b10\.\d{4,9}\/[^\s?#]+/.exec(decode(reference.href))?.[0];
  const type = TYPES[reference.kind] ?? 'webpage';
  const known = /\.[a-z]{2,}$/.test(reference.name) ? address.host : reference.name;
  return {
    id: `${addressId(address.host)}${year ?? ''}`,
    type,
    title,
    ...(type === 'article-newspaper' || type === 'webpage' ? { 'container-title': known } : {}),
    ...(type === 'report' ? { publisher: address.host } : {}),
    ...(type === 'post' ? { 'container-title': address.host } : {}),
    URL: reference.href,
    ...(doi ? { DOI: doi } : {}),
    accessed: { 'date-parts': [[year ?? 0, month ?? 1, day ?? 1]] },
  };
}

/** Fewest words of a link's text that read like a title, not like "reported". */
const TITLE_WORDS = 4;

const TYPES: Readonly<Partial<Record<Reference['kind'], CslItem['type']>>> = {
  outlet: 'article-newspaper',
  document: 'report',
  statistic: 'report',
  study: 'article-journal',
  post: 'post',
};

const WRITERS: Readonly<Record<CitationFormat, (item: CslItem) => string>> = {
  'csl-json': (item) => JSON.stringify([item], null, 2),
  bibtex,
  ris,
  wiki,
};

const BIBTEX_TYPES: Readonly<Record<CslItem['type'], string>> = {
  'article-newspaper': 'article',
  report: 'techreport',
  'article-journal': 'article',
  post: 'misc',
  webpage: 'misc',
};

function bibtex(item: CslItem): string {
  const fields: [string, string | undefined][] = [
    ['title', tex(item.title)],
    ['journal', item.type === 'article-newspaper' ? tex(item['container-title'] ?? '') : undefined],
    ['institution', item.publisher && tex(item.publisher)],
    ['howpublished', item.type === 'post' || item.type === 'webpage' ? tex(item['container-title'] ?? '') : undefined],
    ['doi', item.DOI],
    ['url', item.URL.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', isoDay(item)],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
  return `@${BIBTEX_TYPES[item.type]}{${item.id},\n${lines.join(',\n')}\n}\n`;
}

const RIS_TYPES: Readonly<Record<CslItem['type'], string>> = {
  'article-newspaper': 'NEWS',
  report: 'RPRT',
  'article-journal': 'JOUR',
  post: 'ELEC',
  webpage: 'ELEC',
};

function ris(item: CslItem): string {
  const lines: [string, string | undefined][] = [
    ['TY', RIS_TYPES[item.type]],
    ['TI', oneLine(item.title)],
    ['T2', item['container-title'] && oneLine(item['container-title'])],
    ['PB', item.publisher && oneLine(item.publisher)],
    ['DO', item.DOI],
    ['UR', oneLine(item.URL)],
    ['Y2', isoDay(item).replace(/-/g, '/')],
  ];
  const body = lines.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value}`);
  return `${body.join('\n')}\nER  - \n`;
}

const WIKI_TEMPLATES: Readonly<Record<CslItem['type'], string>> = {
  'article-newspaper': 'cite news',
  report: 'cite report',
  'article-journal': 'cite journal',
  post: 'cite web',
  webpage: 'cite web',
};

function wiki(item: CslItem): string {
  const work = item.type === 'article-newspaper' ? 'work' : 'website';
  const fields: [string, string | undefined][] = [
    ['title', wikiText(item.title)],
    ['url', item.URL.replace(/\|/g, '%7C').replace(/[[\]{}<>"\s]/g, encodeURIComponent)],
    [work, item['container-title'] && wikiText(item['container-title'])],
    ['publisher', item.publisher && wikiText(item.publisher)],
    ['doi', item.DOI && wikiText(item.DOI)],
    ['access-date', isoDay(item)],
  ];
  const body = fields.filter(([, value]) => value).map(([name, value]) => ` |${name}=${value}`);
  return `{{${WIKI_TEMPLATES[item.type]}${body.join('')}}}`;
}

function isoDay(item: CslItem): string {
  const [year = 0, month = 1, day = 1] = item.accessed['date-parts'][0] ?? [];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** BibTeX's own characters, escaped. */
const tex = (text: string): string =>
  oneLine(text)
    .replace(/\\/g, '\u0000')
    .replace(/[{}$&#_%]/g, '\\$&')
    .replace(/~/g, '\\textasciitilde{}')
    .replace(/\^/g, '\\textasciicircum{}')
    .replaceAll('\u0000', '\\textbackslash{}');

/** Wiki text that stays text inside a template. */
const wikiText = (text: string): string =>
  oneLine(text)
    .replace(/[{}[\]<>|]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/'{2,}/g, (marks) => '&#39;'.repeat(marks.length));

const addressId = (host: string): string => host.replace(/[^a-z0-9]/g, '');

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
