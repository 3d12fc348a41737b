import { describe, expect, it } from 'vitest';
import { SCHEMA } from '../../lib/analysis/analyze';
import { reportSchema } from '../../lib/contracts/report';
import { doubtful, honest, interview } from '../components/fixtures';

describe('the report’s schema', () => {
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
