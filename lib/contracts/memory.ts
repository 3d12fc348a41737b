import * as z from 'zod/mini';
import { MEMORY_SCHEMA, type PageRecord } from '../analysis/references/memory-record';

const line = (most: number) => z.string().check(z.maxLength(most));
const list = <T extends z.ZodMiniType>(item: T, most: number) => z.array(item).check(z.maxLength(most));
const hashes = (most: number) => z.instanceof(Uint32Array).check(z.refine(({ length }) => length <= most));
const time = line(40).check(z.regex(/^\d{4}-\d\d-\d\dT/));

/** Shape of a remembered page, as it stands in the store. */
const recordSchema = z.strictObject({
  schema: z.literal(MEMORY_SCHEMA),
  url: line(8_192),
  title: line(200),
  seenAt: time,
  usedAt: time,
  credits: list(line(60), 12),
  quotes: list(z.strictObject({ speaker: line(80), words: line(300), context: hashes(24) }), 40),
  passages: hashes(240),
}) satisfies z.ZodMiniType<PageRecord>;

/** Reads a remembered page from untrusted data; null for one that is damaged or of another version. */
export function readPageRecord(raw: unknown): PageRecord | null {
  const read = recordSchema.safeParse(raw);
  return read.success ? read.data : null;
}
