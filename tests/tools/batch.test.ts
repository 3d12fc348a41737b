import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runBatch } from '../../tools/report/batch';
import { parseJob } from '../../tools/report/job';

/** Runs the batch command over lines and returns its answers, parsed. */
async function batch(lines: readonly string[]): Promise<{ id: unknown; report?: { article: { text: string } }; error?: string }[]> {
  let printed = '';
  const output = new Writable({
    write(chunk, _encoding, next) {
      printed += String(chunk);
      next();
    },
  });
  await runBatch(Readable.from([lines.join('\n')]), output);
  return printed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

describe('the batch command', () => {
  it('answers each line in order and goes on after a bad one', { timeout: 60_000 }, async () => {
    const text = '  The mayor said on Monday that the bridge would stay closed.\r\n\r\n“It is not safe,” she said. 🌉\n';
    const answers = await batch([
      JSON.stringify({ id: 'a', text }),
      'not json',
      JSON.stringify({ id: 'c', html: 7 }),
      JSON.stringify({ id: 'd' }),
      JSON.stringify({ id: 'e', html: '<!doctype html><title>T</title><p>Hello', url: 'https://news.example/x' }),
      JSON.stringify({ id: 'f', text: '' }),
    ]);
    expect(answers.map((answer) => answer.id)).toEqual(['a', null, 'c', 'd', 'e', 'f']);
    expect(answers.map((answer) => answer.error ?? 'report')).toEqual([
      'report',
      'not a JSON object',
      '"html" is not a string',
      'needs either "html" or "text"',
      'report',
      'report',
    ]);
    expect(answers[0]?.report?.article.text).toBe(text);
  });
});

describe('parseJob', () => {
  it.each([
    ['[]', 'not a JSON object'],
    ['{"id":1,"text":"a","html":"b"}', 'needs either "html" or "text"'],
    ['{"id":1,"text":"a","retrievedAt":"soon"}', '"retrievedAt" is not a date'],
  ])('refuses %s', (line, message) => {
    expect(() => parseJob(line)).toThrow(message);
  });

  it('takes null for an absent field', () => {
    expect(parseJob('{"id":"x","text":"a","url":null}')).toEqual({ id: 'x', text: 'a' });
  });
});
