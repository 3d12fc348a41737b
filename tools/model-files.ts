import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelFiles } from '../lib/analysis/data/models';

const FOLDER = join(import.meta.dirname, '..', 'public', 'models');

/** The files that ship with the extension, read from disk: the command line judges with what the browser judges with. */
export async function readModelFiles(): Promise<ModelFiles> {
  const [attribution, clickbait, publishers] = await Promise.all([
    readFile(join(FOLDER, 'attribution.bin')).catch(missingIsNull),
    readFile(join(FOLDER, 'clickbait.bin')).catch(missingIsNull),
    readFile(join(FOLDER, 'publishers.txt'), 'utf8').catch(missingIsNull),
  ]);
  return { attribution, clickbait, publishers };
}

function missingIsNull(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
