import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import { SCHEMA } from '../../lib/analysis/analyze';
import type { Report } from '../../lib/analysis/types';
import { reportSchema } from '../../lib/contracts/saved-report';
import { doubtful, honest, interview } from '../components/fixtures';

type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Mutable<T[Key]> }
    : T;

describe('the report’s schema', () => {
  it('knows every field and every value that the type has', () => {
    // Checked by the compiler, optional fields too; the number of the schema is a literal in one of them.
    expectTypeOf<Omit<Mutable<Report>, 'schema'>>().toEqualTypeOf<Omit<Mutable<z.infer<typeof reportSchema>>, 'schema'>>();
  });

  it('is of the version that the engine writes', () => {
    expect(doubtful.schema).toBe(SCHEMA);
    expect(reportSchema.safeParse({ ...doubtful, schema: SCHEMA + 1 }).success).toBe(false);
  });

  it.each([doubtful, honest, interview])('takes a whole report', (report) => {
    expect(reportSchema.safeParse(report).error).toBeUndefined();
  });

  it('does not take prototypes for data', () => {
    const raw = JSON.parse(JSON.stringify(doubtful).replace('"data":{}', '"data":{"__proto__":{"polluted":1}}'));
    reportSchema.safeParse(raw);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
