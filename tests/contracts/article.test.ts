import { expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';
import type { Article } from '../../lib/analysis/types';
import { articleSchema } from '../../lib/contracts/article';
import { sampleArticle } from './sample-article';

const article = sampleArticle();

type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Mutable<T[Key]> }
    : T;

it('knows every field and every value that the type has', () => {
  // Checked by the compiler: where this fails, `articleSchema` lacks what was added to `Article`.
  expectTypeOf<Mutable<Article>>().toEqualTypeOf<Mutable<z.infer<typeof articleSchema>>>();
});

it('accepts what extraction makes of the sample page', () => {
  const read = articleSchema.safeParse(structuredClone(article));
  expect(read.success ? '' : z.prettifyError(read.error)).toBe('');
});

it.each([
  ['a field nobody knows', { ...article, extra: 1 }],
  ['a position outside the text', { ...article, links: [{ ...article.links[0], span: { start: 0, end: article.text.length + 1 } }] }],
  ['a span that ends before it starts', { ...article, blocks: [{ ...article.blocks[0], span: { start: 5, end: 4 } }] }],
  ['a text beyond the cap', { ...article, text: 'x'.repeat(2_000_001) }],
  ['too many blocks', { ...article, blocks: Array.from({ length: 50_001 }, () => article.blocks[0]) }],
  ['a title that is no text', { ...article, title: { toString: 'x' } }],
  ['nothing', null],
])('refuses %s', (_, wrong) => {
  expect(articleSchema.safeParse(wrong).success).toBe(false);
});

it('keeps an own __proto__ from becoming a prototype', () => {
  const raw: unknown = JSON.parse(JSON.stringify(article).replace('{', '{"__proto__":{"polluted":true},'));
  expect(articleSchema.safeParse(raw).success).toBe(false);
});
