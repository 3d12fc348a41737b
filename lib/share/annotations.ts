import type { Article, Report, Span } from '../analysis/types';
import { outline, rulesOf, type Wording } from './wording';

/** Characters of context on each side of a quotation, as the W3C's selectors want them. */
const CONTEXT = 32;

/**
 * A report as an annotation collection of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): each claim,
 * reference and warning points at its words with text quotes.
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
    '@context': CONTEXT_IRI,
    id: `${identity(report)}:collection`,
    type: 'AnnotationCollection',
    label: `Says Who: ${article.title}`,
    created: article.retrievedAt,
    generator: generatorOf(report, words),
    total: items.length,
    first: {
      id: `${identity(report)}:page-1`,
      type: 'AnnotationPage',
      partOf: `${identity(report)}:collection`,
      startIndex: 0,
      items,
    },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

const CONTEXT_IRI = 'http://www.w3.org/ns/anno.jsonld';

function annotation(report: Report, words: Wording, id: string, motivation: string, value: string, spans: readonly Span[]) {
  const { article } = report;
  const source = article.url || identity(report);
  return {
    '@context': CONTEXT_IRI,
    id: `${identity(report)}:${id}`,
    type: 'Annotation',
    motivation,
    created: article.retrievedAt,
    generator: generatorOf(report, words),
    body: { type: 'TextualBody', value, format: 'text/plain', language: words.locale },
    // Without words of its own it is about the whole page.
    target: spans.length === 0 ? source : spans.flatMap((span) => selectorsOf(article, span)).map((selector) => ({ source, selector })),
  };
}

/** Engine and rules, as the software that made it. */
function generatorOf(report: Report, words: Wording) {
  return { id: 'urn:says-who', type: 'Software', name: `Says Who ${report.engine}, ${rulesOf(report, words)}` };
}

/**
 * Text quotes of a span, one for each block that it touches: what stands between two blocks of a page nobody can know. No text
 * positions: ours count in the article's text, and others would count in the whole page's.
 */
function selectorsOf({ text, blocks }: Article, { start, end }: Span) {
  const whole = { span: { start: 0, end: text.length } };
  return (blocks.some(({ span }) => span.start < end && span.end > start) ? blocks : [whole])
    .map(({ span }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end), block: span }))
    .filter((piece) => piece.start < piece.end)
    .map((piece) => ({
      type: 'TextQuoteSelector',
      exact: text.slice(piece.start, piece.end),
      prefix: text.slice(Math.max(piece.block.start, piece.start - CONTEXT), piece.start),
      suffix: text.slice(piece.end, Math.min(piece.block.end, piece.end + CONTEXT)),
    }));
}

/** A name for this reading of this page: annotations need an IRI, and we publish nothing. */
function identity({ article }: Report): string {
  return `urn:says-who:${encodeURIComponent(article.url)}:${encodeURIComponent(article.retrievedAt)}`;
}
