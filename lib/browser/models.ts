import { browser } from 'wxt/browser';
import type { ModelFiles } from '../analysis/data/models';

let reading: Promise<ModelFiles> | null = null;

/** The tables and weights that ship with the extension, read once for as long as the worker lives. A missing one is null. */
export function modelFiles(): Promise<ModelFiles> {
  reading ??= Promise.all([bytes('attribution.bin'), bytes('clickbait.bin'), bytes('publishers.txt')]).then(
    ([attribution, clickbait, publishers]) => ({
      attribution,
      clickbait,
      publishers: publishers && new TextDecoder().decode(publishers),
    }),
  );
  return reading;
}

async function bytes(name: string): Promise<Uint8Array | null> {
  try {
    // The type of paths that WXT generates knows only what is there when it is generated.
    const response = await fetch(browser.runtime.getURL(`/models/${name}` as '/'));
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
