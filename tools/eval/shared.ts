import { join } from 'node:path';

/** The evaluation data: it stays outside of the project, beside the checkout. */
export const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared', 'eval');
