import { describe, expect, it } from 'vitest';
import { listWarnings } from '../../lib/analysis/source-lists';
import type { SourceList } from '../../lib/analysis/types';
import { articleOf, linkOf } from './evidence';

const LIST: SourceList = {
  id: 'l1',
  name: 'My list',
  date: '2026-01',
  licence: 'own',
  enabled: true,
  entries: [
    { domain: 'rt.example', verdict: 'doubted', note: 'Run by a state.' },
    { domain: 'blogs.rt.example', verdict: 'ignored', note: '' },
    { domain: 'good.example', verdict: 'trusted', note: '' },
  ],
};

const about = (url: string, links: string[] = [], list: Partial<SourceList> = {}) =>
  listWarnings(articleOf({ url, links: links.map((href) => linkOf(href)) }), [{ ...LIST, ...list }]);

describe('listWarnings', () => {
  it('names the list, its date and its reason for a page on a doubted domain or below it', () => {
    expect(about('https://www.rt.example/story')).toMatchObject([
      {
        signal: 'list:l1',
        certainty: 'certain',
        evidence: ['rt.example'],
        message: 'The list “My list” (2026-01) doubts rt.example: Run by a state.',
      },
    ]);
    expect(about('https://news.rt.example/story')).toHaveLength(1);
  });

  it('matches whole labels and lets the longest entry win', () => {
    expect(about('https://deviantart.example/')).toEqual([]);
    expect(about('https://smart.example/')).toEqual([]);
    expect(about('https://xrt.example/')).toEqual([]);
    expect(about('https://a.blogs.rt.example/')).toEqual([]);
  });

  it('lists doubted links as possible only, each host once', () => {
    const warnings = about('https://herald.example/', ['https://rt.example/a', 'https://rt.example/b', 'https://good.example/']);
    expect(warnings).toMatchObject([{ signal: 'list:l1', certainty: 'possible', severity: 'minor', evidence: ['rt.example'] }]);
    expect(warnings[0]?.spans).toHaveLength(2);
  });

  it('is quiet for trusted, unknown and odd addresses, and when off', () => {
    expect(about('https://good.example/', ['https://unknown.example/', 'mailto:a@rt.example', 'not an address'])).toEqual([]);
    expect(about('')).toEqual([]);
    expect(about('https://rt.example/', [], { enabled: false })).toEqual([]);
  });
});
