import type { PageCopy } from '../analysis/types';

const FIELDS: { readonly [Field in keyof PageCopy]: (value: unknown) => boolean } = {
  walk: (value) => areCounts(value, 2_000_000),
  names: (value) => areStrings(value, 100_000, 4_000_000),
  text: (value) => typeof value === 'string' && value.length <= 8_000_000,
  values: (value) => areStrings(value, 1_000_000, 8_000_000),
  jsonLd: (value) => areStrings(value, 1_000, 4_000_000),
  nodes: (value) => isCount(value),
  cut: (value) => value === null || value === 'elements' || value === 'text' || value === 'depth',
};

/** Whether this is a {@link PageCopy}, as it comes out of a page, with caps on everything that a hostile page can grow. */
export function isPageCopy(value: unknown): value is PageCopy {
  if (typeof value !== 'object' || value === null) return false;
  const given = new Map<string, unknown>(Object.entries(value));
  const fields = Object.entries(FIELDS);
  return given.size === fields.length && fields.every(([name, fits]) => fits(given.get(name)));
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function areCounts(value: unknown, most: number): boolean {
  return Array.isArray(value) && value.length <= most && value.every(isCount);
}

/** At most so many strings with at most so many UTF-16 code units in all. */
function areStrings(value: unknown, most: number, size: number): boolean {
  if (!Array.isArray(value) || value.length > most) return false;
  let left = size;
  return value.every((item) => {
    left -= typeof item === 'string' ? item.length : size + 1;
    return left >= 0;
  });
}
