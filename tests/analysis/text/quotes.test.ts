import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../lib/analysis/article-from-text';
import { findQuotes, type Quote } from '../../../lib/analysis/text/quotes';
import { tokenize } from '../../../lib/analysis/text/tokens';

function quotes(text: string): Quote[] {
  const { blocks } = articleFromText(text, { retrievedAt: '2026-01-02T03:04:05Z' });
  return findQuotes(
    text,
    tokenize(text),
    blocks.map(({ span }) => span),
  );
}
const words = (text: string): string[] => quotes(text).map(({ start, end }) => text.slice(start, end));

describe('findQuotes', () => {
  it('tells British single quotes from apostrophes', () => {
    expect(words("The club's 'assertions' are 'completely false,' he said. It wasn't Ann's fault.")).toEqual([
      "'assertions'",
      "'completely false,'",
    ]);
    expect(words("'The students' books aren't old,' she said. The teachers' union agreed.")).toEqual(["'The students' books aren't old,'"]);
  });
  it('finds no quotation in apostrophes alone', () => {
    expect(quotes("The '80s weren't kind to 'em. The players' bus didn't come, and the fans' train neither.")).toEqual([]);
  });
  it('knows the marks of other styles', () => {
    expect(words("„Ja,“ he said. «Oui», she said. ''Yes,'' they said. ‘No,’ we said.")).toEqual(['„Ja,“', '«Oui»', "''Yes,''", '‘No,’']);
  });
  it('nests single in double and double in single', () => {
    expect(quotes('"He told me \'no way\' twice," she said.').map(({ depth }) => depth)).toEqual([0, 1]);
    expect(quotes('‘He told me “no way” twice,’ she said.').map(({ depth }) => depth)).toEqual([0, 1]);
  });
  it('carries an unclosed quotation on into the next paragraph that opens with a mark', () => {
    const found = quotes('“It began here.\n\n“It ended there,” he said.');
    expect(found.map(({ closed, continues }) => [closed, continues])).toEqual([
      [false, false],
      [true, true],
    ]);
  });
  it('does not let an unclosed mark run over a paragraph', () => {
    const text = '"It never closes.\n\nNext paragraph.';
    expect(words(text)).toEqual(['"It never closes.']);
  });
  it('takes time linear in the number of marks', () => {
    for (const run of ['"', "'", '“', "' a", '“a ‘b ']) {
      // Work that grew with the square of the length would run into the time limit of a test.
      expect(quotes(run.repeat(30_000))).toBeInstanceOf(Array);
    }
  });
});
