import * as z from 'zod/mini';
import type { PageCopy } from '../analysis/types';

/**
 * Schema of a {@link PageCopy} as it comes out of a page, with caps on everything a hostile page can grow. The long lists are
 * looked through by hand: a schema for each number would take longer than reading the page.
 */
export const pageCopySchema: z.ZodMiniType<PageCopy> = z.strictObject({
  walk: numbers(2_000_000),
  names: strings(100_000, 4_000_000),
  text: z.string().check(z.maxLength(8_000_000)),
  values: strings(1_000_000, 8_000_000),
  jsonLd: strings(1_000, 4_000_000),
  nodes: z.int().check(z.nonnegative()),
  cut: z.nullable(z.enum(['elements', 'text', 'depth'])),
});

/** At most so many numbers that count something. */
function numbers(most: number) {
  return z.custom<readonly number[]>(
    (value) => Array.isArray(value) && value.length <= most && value.every((item) => Number.isInteger(item) && item >= 0),
  );
}

/** At most so many strings with at most so many UTF-16 code units in all. */
function strings(most: number, size: number) {
  return z.custom<readonly string[]>((value) => {
    if (!Array.isArray(value) || value.length > most) return false;
    let left = size;
    return value.every((item) => {
      left -= typeof item === 'string' ? item.length : size + 1;
      return left >= 0;
    });
  });
}
