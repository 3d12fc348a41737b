import type { PhraseRule } from '../../lib/analysis/types';
import { bareChromium, meter } from './chromium';
import { bundled } from './marks';
import { articleText } from './pages';
import { type Quartiles, quartiles, slope } from './statistics';

/** What a reader's 1,000 phrase rules of 20 phrases each cost, in ms of CPU on the thread they run on. */
export interface PhraseFigures {
  /** On the first article after the worker has started, 1,000 words: compiling included. */
  readonly first: Quartiles;
  /** On later articles, by number of words. */
  readonly words: readonly number[];
  readonly later: readonly Quartiles[];
  /** Exponent of the time by words, from where the words and not the rules are what counts. */
  readonly exponent: number;
}

const WORDS = [1_000, 10_000, 100_000];

/** Matches the rules against articles, each round in a fresh document of Chromium. */
export async function benchPhrases(rounds: number): Promise<PhraseFigures> {
  const code = await bundled('phrases-page.ts');
  const browser = await bareChromium();
  try {
    const job = { texts: WORDS.map((words) => articleText(words)), rules: rules() };
    const all: { first: number; later: number[] }[] = [];
    for (let round = -1; round < rounds; round++) {
      const page = await browser.newPage();
      const { figures } = await meter(page);
      await page.evaluate(code);
      // The bundle above put `bench` into the page, which is phrases-page.ts.
      await page.evaluate((given) => (globalThis as unknown as { bench: { prepare(job: unknown): void } }).bench.prepare(given), job);
      const cpu = async (article: number, times: number) => {
        const before = await figures();
        await page.evaluate(`bench.match(${article}, ${times})`);
        return ((await figures()).cpu - before.cpu) / times;
      };
      const first = await cpu(0, 1);
      const later: number[] = [];
      for (const article of WORDS.keys()) later.push(await cpu(article, 9));
      if (round >= 0) all.push({ first, later });
      await page.close();
    }
    const later = WORDS.map((_, index) => quartiles(all.map((each) => each.later[index] ?? Number.NaN)));
    const exponent = slope(WORDS.slice(1).map((words, index) => [words, later[index + 1]?.median ?? Number.NaN] as const));
    return { first: quartiles(all.map(({ first }) => first)), words: WORDS, later, exponent };
  } finally {
    await browser.close();
  }
}

/** 1,000 rules of 20 phrases: two or three words, every sixth with a star; four of five begin with no word of the articles. */
function rules(): PhraseRule[] {
  const written = [...new Set(articleText(1_000).match(/[a-z]+/gi) ?? [])];
  const word = (n: number): string => (n % 5 === 0 ? (written[n % written.length] ?? '') : `w${(n * 7_919) % 4_001}x`);
  const phrase = (n: number): string =>
    n % 6 === 1 ? `${word(n)}* ${word(n * 31 + 7)}` : `${word(n)} ${word(n * 31 + 7)}${n % 2 ? '' : ` ${word(n * 17 + 3)}`}`;
  return Array.from({ length: 1_000 }, (_, rule) => ({
    id: `r${rule}`,
    name: `Rule ${rule}`,
    enabled: true,
    phrases: Array.from({ length: 20 }, (_, n) => phrase(rule * 20 + n)),
    exceptions: [],
    where: 'text',
    wholeWords: true,
    severity: 'minor',
    message: '',
  }));
}
