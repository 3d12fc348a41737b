import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const texts = readFileSync(join(ROOT, 'docs', 'stores.md'), 'utf8');

describe.each(['en', 'de', 'fr', 'es', 'pt', 'ar'])('the store texts in %s', (locale) => {
  // Our own file; a missing message fails below.
  const messages = JSON.parse(readFileSync(join(ROOT, 'public', '_locales', locale, 'messages.json'), 'utf8')) as Record<
    string,
    { message: string }
  >;
  const short = messages.extensionDescription?.message ?? '';

  it('have a short one that fits the stores and is the manifest’s', () => {
    expect(short.length).toBeGreaterThan(40);
    expect(short.length).toBeLessThanOrEqual(132);
    expect(texts).toContain(`\n> ${short}\n`);
  });
});
