import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../../lib/analysis/article-from-text';
import type { Attribution } from '../../../../lib/analysis/claims/attribution';
import { decodeTagger } from '../../../../lib/analysis/claims/tagger';
import { readDocument } from '../../../../lib/analysis/claims/tagger/document';
import { tagPartsOfSpeech } from '../../../../lib/analysis/claims/tagger/parts-of-speech';
import { proposalsByHead } from '../../../../lib/analysis/claims/tagger/proposals';

const tagger = decodeTagger(new Uint8Array(readFileSync(join(import.meta.dirname, '../../../../public/models/attribution.bin'))));
const TEXT = 'Ann Roe had said to us that the plan was dead.';

function proposed(rules: readonly Attribution[]) {
  const { blocks } = articleFromText(TEXT, { retrievedAt: '2026-01-02T03:04:05Z' });
  const document = readDocument(TEXT, blocks, tagger.lexicon);
  tagPartsOfSpeech(document, tagger.tags);
  const words = (range: readonly [number, number] | null): string | null =>
    range && TEXT.slice(document.start[range[0]], document.end[range[1] - 1]);
  const cues = new Float32Array(document.size).fill(0.01);
  cues[3] = 0.9;
  return [...proposalsByHead(document, cues, rules)].map(([head, [first]]) => ({
    head: words([head, head + 1]),
    source: words(first!.source),
    content: first!.content.map(words),
  }));
}

const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

describe('proposalsByHead', () => {
  it('hangs a rule’s reading on the likeliest word of its cue', () => {
    const rule = { source: span('Ann Roe'), cue: span('had said to us'), content: [span('that the plan was dead')], confidence: 0.9 };
    expect(proposed([rule])).toEqual([{ head: 'said', source: 'Ann Roe', content: ['that the plan was dead'] }]);
  });

  it('leaves out what has no cue, no content or no words', () => {
    const content = [span('the plan')];
    expect(proposed([{ source: null, cue: null, content, confidence: 0.9 }])).toEqual([]);
    expect(proposed([{ source: null, cue: span('said'), content: [], confidence: 0.9 }])).toEqual([]);
    expect(proposed([{ source: null, cue: { start: 900, end: 905 }, content, confidence: 0.9 }])).toEqual([]);
  });
});
