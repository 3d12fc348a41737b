import type { Signal } from './signal';

/** Every signal that ships, in the order of the documentation. */
export const signals: readonly Signal[] = [];
