import { vi } from 'vitest';

/** Web Locks for Node 20, which has none: one holder at a time for each name, in the order of asking. */
export function withLocks(): void {
  const tails = new Map<string, Promise<unknown>>();
  const request = (name: string, work: () => Promise<unknown>) => {
    const turn = (tails.get(name) ?? Promise.resolve()).then(work, work);
    tails.set(name, turn);
    return turn;
  };
  vi.stubGlobal('navigator', { ...globalThis.navigator, locks: { request } });
}
