import type { Article } from '../types';

const SUBJECTS =
  /\b(?:sports?|football|soccer|basketball|baseball|hockey|rugby|nba|nfl|mlb|nhl|cricket|tennis|golf|culture|arts?|film|movies?|tv|music|books|food|recipes?|travel|fashion|lifestyle|games?|gaming|entertainment)\b/i;

/** Is it about what its writer watches or tries (a match, a film, a dish), by its section or address? Nobody has to be asked about that. */
export function isWatched(article: Article): boolean {
  const path = article.url.slice(0, 500).replace(/^https?:\/\/[^/]*/i, '');
  return SUBJECTS.test(`${article.metadata.section ?? ''} ${path.split('/').slice(0, -1).join(' ')}`);
}
