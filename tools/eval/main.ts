import { existsSync } from 'node:fs';
import { SHARED } from './shared';

/** The parts of the evaluation, in the order in which they run; each loads only when asked for. */
const PARTS: Readonly<Record<string, () => Promise<(args: string[]) => Promise<void>>>> = {
  sample: async () => (await import('./sample')).evalSample,
  extraction: async () => (await import('./extraction')).evalExtraction,
  references: async () => (await import('./references')).evalReferences,
  claims: async () => (await import('./claims')).evalClaims,
  marks: async () => (await import('./marks')).evalMarks,
  signals: async () => (await import('./signals')).evalSignals,
  headlines: async () => (await import('./headlines')).evalHeadlines,
  style: async () => (await import('./style')).evalStyle,
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const [name, ...args] = process.argv.slice(2);
  if (name !== undefined && !(name in PARTS)) throw new Error(`eval: no part "${name}"; there are ${Object.keys(PARTS).join(', ')}`);
  if (!existsSync(SHARED)) {
    console.log('eval: the evaluation data (../shared/eval beside this checkout) is not here; nothing was measured.');
    return;
  }
  for (const part of name === undefined ? Object.keys(PARTS) : [name]) {
    const run = await PARTS[part]?.();
    console.log(`\n== ${part}`);
    await run?.(args);
  }
}
