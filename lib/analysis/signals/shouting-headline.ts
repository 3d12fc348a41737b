import * as z from 'zod/mini';
import { SHOUTED } from '../data/shouted';
import { isNameMark } from '../text/exclamation';
import { ownMarks, ownWords } from '../text/own-words';
import { isPersonal } from '../text/personal';
import type { Article, Claim } from '../types';
import { defineSignal } from './signal';

/** Letters of the longest word that papers set in capitals for stress. */
const STRESSED = 4;

export const shoutingHeadline = defineSignal({
  meta: {
    id: 'shouting-headline',
    polarity: 'warning',
    category: 'presentation',
    severity: 'moderate',
    basis: [
      { framework: 'Credibility Coalition (Zhang et al. 2018)', item: 'Clickbait title; exaggerated claims' },
      { framework: 'own observation', item: 'Two of a thousand headlines of quality papers hold an exclamation mark of their own' },
    ],
    title: 'Headline in capitals or exclamation marks',
    message: 'The headline shouts: {marks}.',
    why: 'Capitals and exclamation marks ask for a feeling before there is a fact.',
    clears: 'The same headline in ordinary letters.',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.title.length > 0,
  detect: ({ article, claims, clickbait }) => {
    const own = new Set(bare(article.siteName ?? '').split(/\W+/));
    const title = withoutKicker(withoutQuotes(article.title.slice(0, 400)));
    const words = [...title.matchAll(/\p{L}[\p{L}'’]*/gu)].map((match) => match[0]);
    const capitals = words.filter((word) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase());
    const marks = [...title.matchAll(/[!?]+/g)]
      .filter((match) => (match[0].includes('!') ? !isNameMark(title, match.index) : match[0].length > 1))
      .map((match) => match[0]);
    // A headline wholly in capitals is a matter of type on some honest sites: its words are not counted.
    const typeset = capitals.length > 0.7 * words.length;
    const shouted = typeset || capitals.length === 0 ? [] : capitals.filter(shoutedIn(article.text)).filter((word) => !own.has(bare(word)));
    const teaser = /(?:\.{3}|…)\s*\p{L}/u.test(title) ? 1 : 0;
    // One long everyday word in capitals is enough ("DESTROYS"); short ones stress ("did NOT"), names are a matter of style: of those two.
    const everyday = shouted.some((word) => word.length > STRESSED && SHOUTED.has(bare(word))) ? 1 : 0;
    if (2 * marks.length + shouted.length + everyday + teaser < 2) return [];
    const evidence = [...new Set([...shouted, ...marks])];
    const quoted = evidence.map((word) => `“${word}”`).join(', ');
    // Marks alone are also how a paper cheers a team: they count where the text below goes on like that.
    const loud =
      shouted.length + teaser > 0 ||
      marks.some((mark) => mark.length > 1) ||
      ((clickbait ?? 0) >= 0.5 && !isPersonal(article.title)) ||
      (exclaims(article, claims) && !isPersonal(article.title));
    const certainty = loud ? 'likely' : 'possible';
    return [{ certainty, spans: [], evidence: [article.title], data: { marks: quoted, count: evidence.length } }];
  },
});

/**
 * No acronym but a shouted word: it is an everyday one, or the text writes it in small letters and never in capitals ("TRUMP" over a
 * text about Trump).
 */
function shoutedIn(text: string): (word: string) => boolean {
  const written = new Set(text.slice(0, 100_000).match(/\p{L}{4,40}/gu) ?? []);
  return (word) => {
    const plain = word.replace(/['’].*$/, '');
    const small = plain.toLowerCase();
    if (SHOUTED.has(bare(word))) return true;
    const title = plain.slice(0, 1) + small.slice(1);
    return plain.length > 3 && (written.has(small) || written.has(title)) && !written.has(plain);
  };
}

const bare = (word: string): string => word.toLowerCase().replace(/['’]/g, '');

function exclaims(article: Article, claims: readonly Claim[]): boolean {
  return ownMarks(ownWords(article, claims), article.text, '!').some(({ start }) => !isNameMark(article.text, start));
}

/** "EXCLUSIVE: …", "UPDATE 2-…", "WATCH | …": a label of the paper's, not a word of the headline. */
function withoutKicker(title: string): string {
  return title.replace(/^\s*[\p{Lu}\d][\p{Lu}\d .'’]{1,24}(?::|\s*[|–—-])\s*/u, '');
}

function withoutQuotes(title: string): string {
  return title.replace(/“[^”]*”|"[^"]*"|‘[^’]*’|(?<=^|[\s(])'[^']*'(?=$|[\s).,;:!?])/g, ' ');
}
