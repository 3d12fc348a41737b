import { describe, expect, it } from 'vitest';
import { mendTagged } from '../../../lib/analysis/claims/mend';
import { paragraphsOf } from './read';

function mended(text: string, source: string, cue: string, content: string): string | null {
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const found = mendTagged(
    { source: span(source), cue: span(cue), content: [span(content)], confidence: 0.8 },
    paragraphsOf(text)[0]!,
    () => true,
  );
  return found?.source ? text.slice(found.source.start, found.source.end) : null;
}

describe('mendTagged', () => {
  it('takes a source that begins inside an apposition back to its name', () => {
    expect(
      mended('Ann Kovac, a lawyer and fellow at the Moe Centre, recently put it so.', 'fellow at the Moe Centre', 'put', 'it so'),
    ).toBe('Ann Kovac, a lawyer and fellow at the Moe Centre');
  });

  it('cuts what opens a sentence off', () => {
    expect(mended('Intriguingly, the paper found nothing.', 'Intriguingly, the paper', 'found', 'nothing')).toBe('the paper');
  });

  it('leaves a good source alone', () => {
    expect(mended('The mayor of Oslo said no.', 'The mayor of Oslo', 'said', 'no')).toBe('The mayor of Oslo');
  });

  it('drops questions, notices and headings', () => {
    expect(mended('Do you believe the denial?', 'you', 'believe', 'the denial')).toBeNull();
    expect(mended('Editor’s note: The bridge is closed.', 'Editor’s', ':', 'The bridge is closed')).toBeNull();
  });
});
