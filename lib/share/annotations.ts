import type { Report, Span } from '../analysis/types';
import { outline, type Wording } from './wording';

/** Characters of context on each side of a quotation, as the W3C's selectors want them. */
const CONTEXT = 32;

/**
 * A report as an annotation collection of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): each claim,
 * reference and warning points at its words with a text quote and a text position.
 */
export function annotationsOf(report: Report, words: Wording): string {
  const { article } = report;
  const it = outline(report, words);
  const items = [
    ...it.sources.flatMap((source, index) =>
      report.claims
        .filter((claim) => report.sources[index]?.claims.includes(claim.id))
        .map((claim) => annotation(report, words, claim.id, 'identifying', `${source.name} (${source.status})`, claim.content)),
    ),
    ...report.references.map(({ id, spans }, index) => {
      const { name, status } = it.references[index] ?? { name: id, status: '' };
      return annotation(report, words, id, 'linking', `${name}: ${status}`, spans);
    }),
    ...report.warnings.map(({ spans }, index) => {
      const { title, message } = it.warnings[index] ?? { title: '', message: '' };
      return annotation(report, words, `warning-${index}`, 'assessing', `${title}. ${message}`, spans);
    }),
    ...report.credits.map(({ spans }, index) => {
      const { title, message } = it.credits[index] ?? { title: '', message: '' };
      return annotation(report, words, `credit-${index}`, 'assessing', `${title}. ${message}`, spans);
    }),
    ...it.earlier.map(({ name, there, where, url }, index) => {
      const spans = [
        ...(report.recollection?.altered ?? []).map(({ span }) => [span]),
        ...(report.recollection?.repeated ?? []).map((one) => one.spans),
      ];
      const value = [name, where, url, there].filter(Boolean).join('. ');
      return annotation(report, words, `earlier-${index}`, 'linking', value, spans[index] ?? []);
    }),
  ];
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${identity(report)}:collection`,
    type: 'AnnotationCollection',
    label: `Says Who: ${article.title}`,
    total: items.length,
    first: { id: `${identity(report)}:page-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotation(report: Report, words: Wording, id: string, motivation: string, value: string, spans: readonly Span[]) {
  const { article, engine } = report;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${identity(report)}:${id}`,
    type: 'Annotation',
    motivation,
    created: article.retrievedAt,
    generator: { id: 'urn:says-who', type: 'Software', name: `Says Who ${engine}` },
    body: { type: 'TextualBody', value, format: 'text/plain', language: words.locale },
    // Without words of its own it is about the whole page.
    target:
      spans.length === 0
        ? article.url
        : spans.map((span) => ({
            source: article.url,
            selector: [quoteSelector(article.text, span), { type: 'TextPositionSelector', start: span.start, end: span.end }],
          })),
  };
}

function quoteSelector(text: string, { start, end }: Span) {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/** A name for this reading of this page: annotations need an IRI, and we publish nothing. */
function identity({ article }: Report): string {
  return `urn:says-who:${encodeURIComponent(article.url)}:${encodeURIComponent(article.retrievedAt)}`;
}
