import { existsSync, readFileSync } from 'node:fs';

/** Counts of one vitest run from its JSON report; a missing report is one failure. */
export function readCounts(file: string): { passed: number; failed: number } {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  // vitest's own reporter wrote it; the two fields are part of its documented shape.
  const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}
