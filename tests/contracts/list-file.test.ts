import { describe, expect, it } from 'vitest';
import { LARGEST_LIST, readListFile } from '../../lib/contracts/list-file';

const read = (text: string) => {
  const result = readListFile(text, 'doubted');
  if ('reason' in result) throw new Error(result.reason);
  return result.list;
};
const domains = (text: string) => read(text).entries.map(({ domain, verdict }) => `${domain} ${verdict}`);

describe('a list file', () => {
  it('is read as a table, with or without a head', () => {
    expect(domains('Site;Rating;Notes\nwww.News.example;Generally reliable;fine\n"b.example";Unreliable;"a; b"\n')).toEqual([
      'b.example doubted',
      'news.example trusted',
    ]);
    expect(domains('domain,status\na.example,Deprecated\nb.example,No consensus\nc.example,Generally unreliable')).toEqual([
      'a.example doubted',
      'b.example ignored',
      'c.example doubted',
    ]);
    expect(read('Site;Rating;Notes\n"b.example";bad;"a; ""b"""').entries[0]?.note).toBe('a; "b"');
    expect(domains('a.example,1\nb.example,2')).toEqual(['a.example doubted', 'b.example doubted']);
  });

  it('is read as a hosts file', () => {
    const list = read('# mine\n127.0.0.1 localhost\n0.0.0.0 ads.example track.example # both\n');
    expect(list.format).toBe('hosts');
    expect(list.entries.map(({ domain }) => domain)).toEqual(['ads.example', 'track.example']);
  });

  it('is read as uBlacklist rules; what is unblocked is trusted', () => {
    expect(domains('*://*.farm.example/*\n@*://good.example/*\n/regular expression/')).toEqual([
      'farm.example doubted',
      'good.example trusted',
    ]);
  });

  it('is read as JSON, plain or with what it says of itself', () => {
    expect(domains('["a.example", {"domain": "b.example", "verdict": "trusted"}]')).toEqual(['a.example doubted', 'b.example trusted']);
    expect(read('{"name":"Mine","date":"2026-01-02","licence":"CC0","entries":["a.example"]}')).toMatchObject({
      name: 'Mine',
      date: '2026-01-02',
      licence: 'CC0',
    });
  });

  it('is read as one domain or address a line, in ASCII, each once', () => {
    expect(domains('https://www.a.example/path\nA.EXAMPLE\nbücher.example\n')).toEqual([
      'a.example doubted',
      'xn--bcher-kva.example doubted',
    ]);
  });

  it('sets aside what is no domain: whole top levels, numbers, words', () => {
    const list = read('a.example\ncom\n10.0.0.1\ntwo words\n<script>\n');
    expect(list.entries).toHaveLength(1);
    expect(list.skipped).toEqual({ count: 4, examples: ['com', '10.0.0.1', 'two words', '<script>'] });
  });

  it.each([
    ['listEmpty', ''],
    ['listEmpty', 'nothing\nhere'],
    ['listBroken', '{"entries": 3}'],
    ['listBroken', '[1, 2'],
    ['listBroken', '['.repeat(50_000)],
    ['listTooLarge', 'a'.repeat(LARGEST_LIST + 1)],
  ])('is refused with %s', (reason, text) => {
    expect(readListFile(text, 'doubted')).toMatchObject({ reason });
  });

  it('costs time in proportion to its length, whatever is in it', () => {
    // Work that grew with the square of the length would run into the time limit of a test.
    expect(readListFile(`a.example,${'"'.repeat(1_000_000)}\n${'*://'.repeat(200_000)}\n`, 'doubted')).toBeDefined();
  });
});
