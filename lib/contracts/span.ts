import * as z from 'zod/mini';

/** Most UTF-16 code units of body text that an article may have. */
export const TEXT_CAP = 2_000_000;

/** Half-open range of UTF-16 code units. By itself: the worker needs this, and not the schema of whole articles. */
export const spanSchema = z
  .strictObject({ start: z.int().check(z.nonnegative()), end: z.int().check(z.nonnegative(), z.maximum(TEXT_CAP)) })
  .check(z.refine((span) => span.start <= span.end, 'ends before it starts'));
