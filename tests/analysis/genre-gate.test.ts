import { expect, it } from 'vitest';
import { genreGate, reasonToAbstain } from '../../lib/analysis/genre-gate';
import { signals } from '../../lib/analysis/signals/index';
import { articleOf, boxOf, evidenceOf } from './evidence';

const PROSE = 'The council of the town met in the hall and it was said that the bridge is to be closed for a year. '.repeat(10);

function allowed(article: Parameters<typeof articleOf>[0]) {
  const gate = genreGate(articleOf({ text: PROSE, ...article }));
  return new Set(signals.filter(({ meta }) => gate(meta)).map(({ meta }) => meta.id));
}

it('lets every signal judge a news report', () => {
  expect(allowed({}).size).toBe(signals.length);
});

it('asks no sources and no calm of opinion, satire, interviews, live blogs and press releases, but who made them', () => {
  for (const genre of ['opinion', 'satire', 'interview', 'live-blog', 'press-release', 'review'] as const) {
    const ids = allowed({ genre });
    expect(ids.has('vague-crowd') || ids.has('loaded-words') || ids.has('single-source-story')).toBe(false);
    expect(ids.has('generated-author-profile') && ids.has('placeholder-author') && ids.has('labelled-dates')).toBe(true);
  }
});

it('does not ask a brief for a second source', () => {
  expect(allowed({ genre: 'brief' }).has('single-source-story')).toBe(false);
});

it('grades a page that prints its author’s particulars, whatever extraction thinks of it', () => {
  const furniture = [boxOf('author-box', 'Author', ['Name: A B', 'Born: 1990-01-02', 'Job: Weaver', 'Phone: 123456789'])];
  expect(reasonToAbstain(evidenceOf({ article: { text: PROSE, isArticle: false } }))).toBe('not-an-article');
  expect(reasonToAbstain(evidenceOf({ article: { text: PROSE, isArticle: false, furniture } }))).toBeNull();
});

it('tells other languages by their words, whatever the page declares', () => {
  const german =
    'Der Rat der Stadt hat die Brücke für ein Jahr gesperrt und das ist nicht alles, sagte der Bürgermeister mit Blick auf die Kosten. '.repeat(
      10,
    );
  expect(reasonToAbstain(evidenceOf({ article: { text: german, lang: 'en' } }))).toBe('language');
  expect(reasonToAbstain(evidenceOf({ article: { text: PROSE, lang: null } }))).toBeNull();
});
