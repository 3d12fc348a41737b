import type { Publisher } from '../data/publishers';
import type { Span } from '../types';
import { type DocumentMention, isOfOutlet } from './documents';
import { isOutlet } from './outlets';
import { quotedWords, type Reading } from './reading';

/**
 * Figures that a text gives on the word of a public body or an association without naming a paper: "according to the Department of
 * Justice, crime fell by 42 %", "the institute reports that 94 % …", "(World Meteorological Organization, 2023)". Only shares and thousands: what a
 * body counts in the news of the day ("32 were hurt, according to the ministry") is said to reporters, not published as a statistic.
 */
export function findFigures(reading: Reading): DocumentMention[] {
  const quoted = quotedWords(reading);
  const full = abbreviations(reading.text);
  const found: DocumentMention[] = bySeries(reading, quoted);
  const note = (match: RegExpExecArray, from: number): void => {
    const written = match[1]?.replace(/^The |[.,]$/g, '');
    if (!written) return;
    const start = from + match[0].indexOf(written);
    const span = { start, end: start + written.length };
    const name = full.get(written) ?? written;
    const publishers = reading.table.named(name);
    if (!isStatistician(name, publishers) || reading.isOwn(name, publishers) || quoted(span)) return;
    found.push({ ...MENTION, span, issuer: name, publishers, name: `${name} figures` });
  };
  const shares = new Set(reading.matches(SHARE).map((one) => one.sentence));
  for (const sentence of shares) {
    const text = reading.text.slice(sentence.start, sentence.end);
    for (const pattern of [GIVEN, REPORTED]) {
      for (const match of text.matchAll(pattern)) note(match, sentence.start + match.index);
    }
  }
  for (const { match, start } of reading.matches(CITED)) note(match, start);
  for (const sentence of new Set(reading.matches(LARGE).map((one) => one.sentence))) {
    if (shares.has(sentence)) continue;
    for (const match of reading.text.slice(sentence.start, sentence.end).matchAll(COUNTED)) note(match, sentence.start + match.index);
  }
  return found;
}

/** "According to the Crime Survey for England and Wales": a series of figures under its own name. */
function bySeries(reading: Reading, quoted: (span: Span) => boolean): DocumentMention[] {
  const found: DocumentMention[] = [];
  for (const { match, start: from } of reading.matches(SERIES)) {
    const name = match[1] ?? '';
    const start = from + match[0].length - name.length;
    const span = { start, end: start + name.length };
    const issuer = name.replace(SERIES_NOUN, '');
    const publishers = [...reading.table.named(name), ...reading.table.named(issuer)];
    if (ON_THE_SPOT.test(name) || isOfOutlet(reading, issuer, publishers) || quoted(span)) continue;
    found.push({ ...MENTION, kind: 'study', noun: name.toLowerCase(), span, issuer, publishers, name });
  }
  return found;
}

/** "The Chartered Institute of Building (CIOB)": what the short name stands for. */
function abbreviations(text: string): Map<string, string> {
  return new Map([...text.matchAll(ABBREVIATED)].map(([, name = '', short = '']) => [short, name.replace(/^The /, '')]));
}

/** Noun of such figures; no text calls anything so. */
export const WORD_ONLY = 'figures on its word';

const MENTION = { kind: 'statistic', noun: WORD_ONLY, relied: true, definite: false, seen: false, indefinite: false } as const;

const SHARE = /\d ?(?:%|per ?cent\b|percentage points\b)/gi;
/** Thousands are a statistic, dozens are the news of the day. */
const LARGE = /(?<![$£€\d.,])\d{1,3}(?:,\d{3})+\b|\d ?(?:million|billion)\b/g;
const NAME = "[A-Z][\\w.&'’-]{0,30}(?: (?:of|for|and|the|on|in|&) (?:the )?[A-Z][\\w.&'’-]{0,30}| [A-Z][\\w.&'’-]{0,30}){1,9}";
const ABBREVIATED = new RegExp(`\\b(${NAME}) \\(([A-Z]{2,8})\\)`, 'g');
const GIVEN = new RegExp(`\\b[Aa]ccording to (?:the )?(${NAME})`, 'g');
const COUNTED = new RegExp(`\\b[Aa]ccording to (?:the )?(${NAME}|[A-Z]{3,6}\\b)`, 'g');
const REPORTED = new RegExp(
  `(?:^(?!(?:In|On|At|By|For|From|Since|Last|Earlier|And|But|While|As|If)\\b)|, |\\b[Tt]he )(${NAME}|[A-Z]{3,6})(?: \\([A-Z]{2,8}\\))? (?:reports?|reported|finds|found|estimates|estimated|projects|projected|forecasts?|predicts|predicted|calculated|calculates)\\b`,
  'g',
);
const SERIES_NOUN = / (?:Survey|Index|Census|Barometer|Outlook)\b.*$/;
const SERIES =
  /\b[Aa]ccording to (?:data from |figures from )?(?:the |its |their )?(?:(?:latest|annual|controversial|monthly|quarterly|most recent|\d{4}) ){0,2}((?:[A-Z][\w&-]{0,30} ){1,5}(?:Survey|Index|Census|Barometer|Outlook)(?: (?:of|for|on) (?:the )?[A-Z]\w{0,30}(?: (?:and |of )?[A-Z]\w{0,30}){0,4})?)/g;
const CITED = new RegExp(`\\((${NAME}), (?:19|20)\\d\\d\\)`, 'g');

/** Those who publish statistics: bodies of states, associations, institutes; by the table or by the name's own noun. */
function isStatistician(name: string, publishers: readonly Publisher[]): boolean {
  if (ON_THE_SPOT.test(name) || publishers.some(isOutlet)) return false;
  return (
    publishers.some(
      ({ kind }) => kind === 'government' || kind === 'igo' || kind === 'ngo' || kind === 'thinktank' || kind === 'university',
    ) || isBody(name)
  );
}

/** True for a name that ends or begins with a public body's or an association's own noun. */
export function isBody(name: string): boolean {
  return BODY.test(name) && !ON_THE_SPOT.test(name);
}

const BODY =
  /\b(?:Department|Ministry|Bureau|Agency|Institute|Commission|Council|Service|Services|Organi[sz]ation|Association|Federation|Office|Administration|Authority|Statistics|Secretariat|Treasury|Board|Society)\b/;
/** Those who tell reporters what is happening. */
const ON_THE_SPOT =
  /\b(?:Police|Sheriff|Fire|Weather|Meteorological (?:Office|Administration|Department)|Court|Hospital|Coast Guard|Military|Forces|Army|Defen[cs]e|Election|Electoral|Attorney)/;
