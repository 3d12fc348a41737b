import { articleFromText } from '../../lib/analysis/article-from-text';
import { phraseWarnings } from '../../lib/analysis/phrase-rules';
import type { Article, PhraseRule } from '../../lib/analysis/types';

let articles: Article[] = [];
let rules: PhraseRule[] = [];

/** Runs inside the browser: makes the articles; nothing is compiled yet. */
export function prepare(job: { texts: string[]; rules: PhraseRule[] }): void {
  articles = job.texts.map((text) => articleFromText(text, { retrievedAt: '2026-01-05T12:00:00Z', url: 'https://news.example/a' }));
  rules = job.rules;
}

/** Matches the rules against an article that many times. */
export function match(article: number, times: number): void {
  for (let time = 0; time < times; time++) phraseWarnings(articles[article]!, rules);
}
