import type { Report } from '../analysis/types';
import { outline, type Wording } from './wording';

const STYLE = `:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}body{max-width:44rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.35rem;line-height:1.3}h2{font-size:1rem;margin-top:2rem;border-bottom:1px solid}blockquote{font-family:Georgia,serif;margin:.3rem 0;padding-inline-start:.6rem;border-inline-start:2px solid}
.sentence{font-size:1.2rem;font-weight:600}.quiet{opacity:.75;font-size:.85rem}li{margin:.5rem 0;break-inside:avoid}a{overflow-wrap:anywhere}@media print{body{margin:0}}`;

/** A report as one page that needs nothing else: for printing, mailing, archiving. Built from text nodes, so it cannot carry markup. */
export function pageOf(report: Report, words: Wording): string {
  const { t } = words;
  const it = outline(report, words);
  const page = document.implementation.createHTMLDocument(it.title);
  page.documentElement.lang = words.locale;
  page.documentElement.dir = words.direction;
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "default-src 'none'; style-src 'unsafe-inline'";
  const style = page.createElement('style');
  style.textContent = STYLE;
  page.head.prepend(charset, policy);
  page.head.append(style);

  const add = (parent: Element, name: string, text: string, className = '') => {
    const element = page.createElement(name);
    element.textContent = text;
    if (className) element.className = className;
    parent.append(element);
    return element;
  };
  const section = (title: string, count: number) => {
    if (count === 0) return null;
    add(page.body, 'h2', title);
    return add(page.body, 'ul', '');
  };
  const item = (list: Element, name: string, detail: string, quotes: readonly string[]) => {
    const entry = add(list, 'li', '');
    add(entry, 'strong', name);
    add(entry, 'span', ` ${detail}`);
    for (const quote of quotes) add(entry, 'blockquote', quote).dir = 'auto';
    return entry;
  };

  add(page.body, 'p', 'Says Who', 'quiet');
  add(page.body, 'h1', it.title).dir = 'auto';
  link(page, add(page.body, 'p', ''), it.url);
  add(page.body, 'p', it.about, 'quiet');
  add(page.body, 'p', it.sentence, 'sentence');
  add(page.body, 'p', it.grade);
  const sources = section(t('tab_sources'), it.sources.length);
  for (const { name, kind, status, says } of it.sources)
    if (sources)
      item(
        sources,
        name,
        `(${kind}; ${status})`,
        says.map(({ verb, words: said }) => (verb ? `${verb}: ${said}` : said)),
      );
  const references = section(t('references'), it.references.length);
  for (const { name, kind, status, href } of it.references) {
    if (!references) break;
    const entry = item(references, name, `(${kind}): ${status} `, []);
    if (href) link(page, entry, href);
  }
  for (const [title, findings] of [
    [t('tab_warnings'), it.warnings],
    [t('tab_credits'), it.credits],
  ] as const) {
    const list = section(title, findings.length);
    for (const { title: name, label, message, evidence } of findings) if (list) item(list, name, `(${label}): ${message}`, evidence);
  }
  const earlier = section(t('memoryTitle'), it.earlier.length);
  for (const { name, here, there, where, url } of it.earlier) {
    if (!earlier) break;
    const entry = item(
      earlier,
      name,
      `· ${where} `,
      there === null ? here : [...here.map((words) => `${t('memoryHere')}: ${words}`), `${where}: ${there}`],
    );
    link(page, entry, url);
  }
  add(page.body, 'p', it.colophon, 'quiet');
  add(page.body, 'p', t('onlyThisPage'), 'quiet');
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}

/** A link only where the address is one of the web; else its text. */
function link(page: Document, parent: Element, href: string): void {
  const safe = /^https?:\/\//i.test(href);
  const element = page.createElement(safe ? 'a' : 'span');
  element.textContent = href;
  if (safe) element.setAttribute('href', href);
  parent.append(element);
}
