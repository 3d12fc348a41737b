import { CUE_FORMS } from '../data/cues';
import type { Claim, Span } from '../types';
import type { Attribution } from './attribution';
import { isName, nounPhraseStartingAt } from './nouns';
import type { Paragraph, Token } from './reading';

/** Who was told: "told AFP", "said in an interview with CNN". As written; never the speaker. */
export function hearerOf({ tokens, sentences }: Paragraph, attribution: Attribution, text: string): Claim['toldTo'] {
  const cue = lastTokenOf(tokens, attribution.cue);
  if (cue < 0) return null;
  const entry = CUE_FORMS.get(tokens[cue]!.lower);
  const end = sentences.find(({ from, to }) => from <= cue && cue < to)?.to ?? tokens.length;
  let at = cue + 1;
  if (entry?.verb.hearer || tokens[at]?.lower === 'to') {
    if (tokens[at]?.lower === 'to') at++;
    const found = nounPhraseStartingAt(tokens, at, Math.min(end, at + 12));
    if (found && !overlaps(attribution, tokens, found.from)) {
      let { to } = found;
      // "told the jury Dunne had lied": a common noun ends the phrase where a name begins that speaks of somebody else.
      for (let i = found.from + 1; i < to; i++) if (HEARERS.test(tokens[i - 1]!.lower) && isName(tokens, i)) to = i;
      return named(tokens, found.from, to, text);
    }
  }
  for (let i = cue + 1; i < Math.min(end, cue + 14); i++) {
    if (tokens[i]!.lower !== 'interview' || !/^(?:with|by|to)$/.test(tokens[i + 1]?.lower ?? '')) continue;
    const found = nounPhraseStartingAt(tokens, i + 2, Math.min(end, i + 12));
    if (found && isName(tokens, found.to - 1)) return named(tokens, found.from, found.to, text);
  }
  return null;
}

/** Nouns for those who are told things. */
export const HEARERS =
  /^(?:jury|jurors|court|judge|inquest|inquiry|tribunal|hearing|panel|committee|police|officers|detectives|investigators|reporters|journalists|newspaper|paper|broadcaster|programme|crowd|audience|supporters|lawmakers|parliament|mps|shareholders|investors|analysts|colleagues|friends|fans|viewers|listeners|readers|residents|voters|delegates|staff|workers|employees|students)$/;

const MEDIA_OF_SPEECH = new Map(
  `x:X twitter:Twitter facebook:Facebook instagram:Instagram youtube:YouTube tiktok:TikTok telegram:Telegram linkedin:LinkedIn weibo:Weibo bluesky:Bluesky
  threads:Threads reddit:Reddit wechat:WeChat statement:statement statements:statement conference:news_conference briefing:briefing interview:interview interviews:interview
  letter:letter email:email e-mail:email post:post posts:post tweet:tweet tweets:tweet speech:speech filing:filing testimony:testimony hearing:hearing memo:memo report:report
  release:press_release op-ed:op-ed book:book debate:debate podcast:podcast video:video rally:rally phone:phone call:call blog:blog message:message remarks:remarks lawsuit:lawsuit
  petition:petition ruling:ruling broadcast:broadcast social:Truth_Social article:article column:column editorial:editorial address:address text:text documents:documents
  affidavit:affidavit complaint:complaint documentary:documentary sermon:sermon note:note panel:panel meeting:meeting`
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [word = '', name = ''] = pair.split(':');
      return [word, name.replaceAll('_', ' ')] as const;
    }),
);

/** How it was said: "on X", "in a statement", "at a news conference"; looked for beside the cue and before the speaker. */
export function mediumOf(paragraph: Paragraph, attribution: Attribution, text: string): Claim['medium'] {
  const { tokens } = paragraph;
  const cue = lastTokenOf(tokens, attribution.cue);
  if (cue < 0) return null;
  const source = firstTokenOf(tokens, attribution.source);
  const sentence = paragraph.sentences.find(({ from, to }) => from <= cue && cue < to);
  const low = sentence?.from ?? 0;
  const high = Math.min(sentence?.to ?? tokens.length, cue + 16);
  const first = Math.min(cue, source < 0 ? cue : source);
  return scan(tokens, cue + 1, high, attribution, text) ?? scan(tokens, Math.max(low, first - 14), first, attribution, text);
}

function scan(tokens: readonly Token[], from: number, to: number, attribution: Attribution, text: string): Claim['medium'] {
  for (let i = from; i + 1 < to; i++) {
    const { lower, quote } = tokens[i]!;
    if (quote >= 0 || !/^(?:in|on|at|via|during|through|over|by)$/.test(lower) || overlaps(attribution, tokens, i)) continue;
    for (let j = i + 1; j < Math.min(to, i + 7); j++) {
      const token = tokens[j]!;
      if (token.quote >= 0 || (!token.word && token.text !== '-')) break;
      const name = MEDIA_OF_SPEECH.get(token.lower);
      if (!name || (token.lower === 'x' && token.text !== 'X')) {
        if (/^(?:of|to|that|for|with|from|about)$/.test(token.lower)) break;
        continue;
      }
      // "press release", "phone call": the head of the phrase is its last noun.
      return {
        span: { start: tokens[i + 1]!.start, end: token.end },
        name: name === 'news conference' || name === name.toLowerCase() ? name : text.slice(token.start, token.end),
      };
    }
  }
  return null;
}

function named(tokens: readonly Token[], from: number, to: number, text: string): Claim['toldTo'] {
  const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
  return { span, name: text.slice(span.start, span.end) };
}

function overlaps(attribution: Attribution, tokens: readonly Token[], at: number): boolean {
  const { start } = tokens[at]!;
  return attribution.content.some((span) => span.start <= start && start < span.end);
}

function lastTokenOf(tokens: readonly Token[], span: Span | null): number {
  return span ? tokens.findLastIndex((token) => token.start < span.end && token.end > span.start) : -1;
}

function firstTokenOf(tokens: readonly Token[], span: Span | null): number {
  return span ? tokens.findIndex((token) => token.end > span.start) : -1;
}
