import { expect, it } from 'vitest';
import { kindsOf, pageRecords } from '../../../lib/analysis/text/records';
import { articleOf, boxOf } from '../evidence';

const rowsOf = (article: ReturnType<typeof articleOf>) => pageRecords(article)[0]?.rows.map(({ label, value }) => `${label}=${value}`);

it('reads rows whose labels stand before a colon, in a line of their own, or glued to the value', () => {
  const expected = ['Birthday=1990-01-02', 'Job=Senior Weaver'];
  for (const lines of [
    ['Birthday: 1990-01-02', 'Job: Senior Weaver'],
    ['Birthday', '1990-01-02', 'Job', 'Senior Weaver'],
    ['Birthday1990-01-02', 'JobSenior Weaver'],
  ])
    expect(rowsOf(articleOf({ furniture: [boxOf('author-box', null, lines)] }))).toEqual(expected);
});

it('reads a run of labelled lines that was left in the body, in several blocks or in one', () => {
  const lines = ['Name: Ida Brun', 'Born: 1990-01-02', 'Job: Weaver', 'Hobby: Chess'];
  for (const text of [lines.join('\n\n'), lines.join('\n'), lines.join(' ')]) expect(rowsOf(articleOf({ text }))).toHaveLength(4);
});

it('parts rows that the markup ran together, and leaves a value with a colon whole', () => {
  const together = boxOf('article-information', null, ['Author: Ida Brun Published: Hits: 31870 Stars: 4.7/5 from 88 votes']);
  expect(rowsOf(articleOf({ furniture: [together] }))).toEqual([
    'Author=Ida Brun',
    'Published=',
    'Hits=31870',
    'Stars=4.7/5 from 88 votes',
  ]);
  const value = boxOf('article-information', null, ['Title: The Bridge: A Story']);
  expect(rowsOf(articleOf({ furniture: [value] }))).toEqual(['Title=The Bridge: A Story']);
});

it('takes prose with a colon or two for prose', () => {
  expect(pageRecords(articleOf({ text: 'He said: no. She said: yes.\n\nThe vote: eleven to six.' }))).toEqual([]);
});

it('knows what its rows are about', () => {
  const [record] = pageRecords(
    articleOf({ furniture: [boxOf('article-information', 'Info', ['Written by: A', 'Last Updated:', 'Hits: 3', 'Mood: good'])] }),
  );
  expect([...kindsOf(record!)]).toEqual(['author', 'date', 'views']);
});
