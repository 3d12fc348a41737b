import * as z from 'zod/mini';
import { LIMITS } from '../analysis/limits';

/** Half-open range of UTF-16 code units. By itself: the worker needs this, and not the schema of whole articles. */
export const spanSchema = z
  .strictObject({ start: z.int().check(z.nonnegative()), end: z.int().check(z.nonnegative(), z.maximum(LIMITS.text)) })
  .check(z.refine((span) => span.start <= span.end, 'ends before it starts'));
