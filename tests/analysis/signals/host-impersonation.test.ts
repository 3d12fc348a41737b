import { expect, it } from 'vitest';
import { hostImpersonation } from '../../../lib/analysis/signals/host-impersonation';
import { evidenceOf, findings } from '../evidence';

const on = (url: string) => findings(hostImpersonation, evidenceOf({ article: { url } }));

it.each([
  ['https://abcnews.com.co/obama-signs', 'abcnews.com.co'],
  ['http://www.spiegel.ltd/politik/x', 'www.spiegel.ltd'],
  ['https://bloomberg.com.so/a', 'bloomberg.com.so'],
])('is certain of %s', (url, host) => {
  expect(on(url)?.[0]).toMatchObject({ certainty: 'certain', evidence: [host] });
});

it.each([
  'https://abcnews.go.com/a',
  'https://www.bbc.co.uk/news/a',
  'https://edition.cnn.com/a',
  'https://www.cnn.com.br/a',
  'https://cbs8.com/a',
  'https://foxla.com/a',
  'https://www-bbc-com.cdn.ampproject.org/a',
  'https://reuters.fandom.example/a',
])('is quiet about %s', (url) => {
  expect(on(url)).toEqual([]);
});
