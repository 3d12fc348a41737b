import * as z from 'zod/mini';

/**
 * What the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) asks of a collection with one page in it, and of
 * each annotation: what MUST be there, and that nothing stands there which the model does not know.
 */
const iri = z.string().check(z.regex(/^(?:https?:\/\/\S+|urn:[a-z0-9][a-z0-9-]{0,31}:\S+|urn:says-who)$/));
/** Section 3.3.1: a dateTime, with UTC expressed as Z. */
const dateTime = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/));
const context = z.literal('http://www.w3.org/ns/anno.jsonld');
const generator = z.strictObject({ id: iri, type: z.literal('Software'), name: z.string().check(z.minLength(1)) });
/** Section 4.2.4: exact MUST be there once, prefix and suffix SHOULD. */
const textQuote = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().check(z.minLength(1)),
  prefix: z.string(),
  suffix: z.string(),
});
const annotation = z.strictObject({
  '@context': context,
  id: iri,
  type: z.literal('Annotation'),
  /** Section 3.3.5: one of the model's motivations. */
  motivation: z.enum([
    'assessing',
    'bookmarking',
    'classifying',
    'commenting',
    'describing',
    'editing',
    'highlighting',
    'identifying',
    'linking',
    'moderating',
    'questioning',
    'replying',
    'tagging',
  ]),
  created: dateTime,
  generator,
  /** Section 3.2.4. */
  body: z.strictObject({
    type: z.literal('TextualBody'),
    value: z.string().check(z.minLength(1)),
    format: z.literal('text/plain'),
    language: z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/)),
  }),
  /** Section 3.1: one or more targets. */
  target: z.union([iri, z.array(z.strictObject({ source: iri, selector: textQuote })).check(z.minLength(1))]),
});

/** Sections 5.1 and 5.2. */
export const annotationCollection = z
  .strictObject({
    '@context': context,
    id: iri,
    type: z.literal('AnnotationCollection'),
    label: z.string(),
    created: dateTime,
    generator,
    total: z.int().check(z.nonnegative()),
    first: z.strictObject({
      id: iri,
      type: z.literal('AnnotationPage'),
      partOf: iri,
      startIndex: z.literal(0),
      items: z.array(annotation),
    }),
  })
  .check(
    z.refine(({ total, first }) => total === first.items.length, 'total is the number of annotations'),
    z.refine(({ id, first }) => first.partOf === id, 'the page names its collection'),
    z.refine(({ first }) => new Set(first.items.map(({ id }) => id)).size === first.items.length, 'each annotation has its own name'),
  );

/** Records of a CSV text by RFC 4180; throws where it is none. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const all = text.replace(/^\uFEFF/, '');
  while (field.lastIndex < all.length) {
    const at = field.lastIndex;
    const found = field.exec(all);
    if (!found) throw new Error(`no CSV at ${at}: ${all.slice(at, at + 40)}`);
    record.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}

/** One block of a Markdown text. */
export interface Block {
  readonly kind: 'heading' | 'item' | 'quote' | 'text';
  readonly level: number;
  /** Its text with every escape undone; markup that is left in it is listed apart. */
  readonly text: string;
  readonly markup: readonly string[];
}

/** Blocks of the Markdown that we write (CommonMark's headings, bullet lists, block quotes, paragraphs); throws on what we never write. */
export function parseMarkdown(text: string): Block[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Block => {
      const [, indent = '', mark = '', words = ''] = /^( *)(#{1,6} |- |> |)(.*)$/.exec(line) ?? [];
      if (indent.length > 2) throw new Error(`a code block: ${line}`);
      const kind = mark.startsWith('#') ? 'heading' : mark === '- ' ? 'item' : mark === '> ' ? 'quote' : 'text';
      const bare = words.replace(/\\([!-/:-@[-`{-~])/g, '');
      return {
        kind,
        level: mark.startsWith('#') ? mark.trim().length : indent.length,
        text: words.replace(/\\([!-/:-@[-`{-~])/g, '$1'),
        markup: [...bare.matchAll(/\*\*|<[^>]*>|[[\]`~|]|(?<!\w)_|_(?!\w)/g)].map(([found]) => found),
      };
    });
}
