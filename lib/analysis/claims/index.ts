import type { ModelFiles } from '../data/models';
import { nameWords } from '../data/name-words';
import { type PublisherKind, publisherTable } from '../data/publishers';
import { guessLanguage } from '../text/language';
import type { Article, Claim, CueClass, Rules, Source, SourceEntry, SourceKind, Span } from '../types';
import { anonymityOf, asksForNoName } from './anonymity';
import type { Attribution } from './attribution';
import { cueOf } from './cue-class';
import { collectEntities } from './entities';
import { hearerOf, mediumOf } from './hearer';
import { listSources } from './ledger';
import { mendTagged } from './mend';
import type { Placed, Resolution } from './mentions';
import { mergeAttributions, reach } from './merge';
import { type Paragraph, readParagraphs, type Token } from './reading';
import { resolveSources } from './resolve';
import { describeSource } from './sources';
import { attributionsByRule } from './speech';
import { decodeTagger, type Tagger, tagAttributions } from './tagger';

/** Claims of the article in reading order, and the ledger of who made them; `publishers` are the reader's own, known beside the shipped ones. Pure; linear in the text's length. */
export function findClaims(
  article: Article,
  files: ModelFiles,
  publishers: Rules['publishers'] = [],
): { claims: Claim[]; sources: SourceEntry[] } {
  const paragraphs = readParagraphs(article);
  if (!isEnglish(article)) return { claims: quotesOnly(paragraphs), sources: [] };
  const attributions = findAttributions(article, paragraphs, files);
  const directory = collectEntities(paragraphs, publicationTest(files, publishers));
  const placed = attributions.map((attribution) => placeSource(attribution, paragraphs, article.text, directory));
  const resolutions = resolveSources(placed, paragraphs, directory);
  const claims = attributions.map((attribution, i) =>
    claimOf(attribution, `c${i + 1}`, placed[i] ?? null, resolutions[i] ?? null, paragraphs, article.text),
  );
  const nested = nest(claims);
  return { claims: nested, sources: listSources(nested, placed, resolutions) };
}

/** Rules alone, or merged with the learned tagger where its file is there. */
function findAttributions(article: Article, paragraphs: readonly Paragraph[], files: ModelFiles): Attribution[] {
  const named = (found: Attribution): boolean => {
    const paragraph = found.cue && paragraphAt(paragraphs, found.cue.start);
    return !paragraph || !found.cue || !asksForNoName(paragraph, found.cue);
  };
  const rules = attributionsByRule(paragraphs).filter(named);
  const tagger = files.attribution && taggerOf(files.attribution);
  const blocks = paragraphs.map(({ block, span }) => ({ ...block, span }));
  if (!tagger) return [...rules].sort((a, b) => reach(a).start - reach(b).start);
  const names = new Map<string, number>();
  for (const { tokens } of paragraphs) for (const { name, lower } of tokens) if (name) names.set(lower, (names.get(lower) ?? 0) + 1);
  const tagged = tagAttributions(article.text, blocks, tagger, rules)
    .flatMap((found) => {
      const paragraph = paragraphAt(paragraphs, reach(found).start);
      return (paragraph ? mendTagged(found, paragraph, (word) => (names.get(word) ?? 0) > 1) : found) ?? [];
    })
    .filter(named);
  const classOf = (found: Attribution) => cueOf(found, article.text, formOf(found.content, paragraphs))?.class;
  return mergeAttributions(rules, tagged, {
    formOf: (content) => formOf(content, paragraphs),
    textBetween: (start, end) => article.text.slice(start, end),
    isStatement: (found) => !isHidden(classOf(found)),
    isAttitude: (found) => /^(?:belief|intent)$/.test(classOf(found) ?? ''),
  });
}

/** Decoded taggers by their bytes: decoding is done once a file. */
const TAGGERS = new WeakMap<Uint8Array, Tagger>();

function taggerOf(bytes: Uint8Array): Tagger {
  const known = TAGGERS.get(bytes);
  if (known) return known;
  const tagger = decodeTagger(bytes);
  TAGGERS.set(bytes, tagger);
  return tagger;
}

/** Is a name that of a news outlet? A one-word name that is also an everyday word counts only in capitals (AFP). */
function publicationTest(files: ModelFiles, own: Rules['publishers']): (name: string) => boolean {
  const table = publisherTable(files.publishers, own);
  return (name) => {
    const words = nameWords(name);
    const hit = table.nameAt(words, 0);
    if (!hit || hit.length < words.length) return false;
    const plain = words.length === 1 && !/^\p{Lu}{2,}$/u.test(name);
    return !((hit.common || hit.bare) && plain) && hit.publishers.some(({ kind }) => OUTLETS.has(kind));
  };
}

const OUTLETS: ReadonlySet<PublisherKind> = new Set(['newspaper', 'news', 'broadcaster', 'magazine', 'wire', 'digital', 'factchecker']);

/** English by its text; where the text is too short to tell, by what the page says. */
function isEnglish(article: Article): boolean {
  const guess = guessLanguage(article.text);
  if (guess) return guess === 'en';
  return article.lang === null || article.lang.startsWith('en');
}

/** Another language: what stands between quotation marks is listed, and nothing is said about who speaks. */
function quotesOnly(paragraphs: readonly Paragraph[]): Claim[] {
  const quotes = paragraphs.flatMap((paragraph) => paragraph.quotes.filter((quote) => quote.words >= 4));
  return quotes.map(({ start, end }, i) => ({
    id: `c${i + 1}`,
    source: null,
    cue: null,
    content: [{ start, end }],
    form: 'direct',
    toldTo: null,
    medium: null,
    within: null,
    confidence: 0.3,
    shown: true,
  }));
}

/** The paragraph that holds a position, or null. */
function paragraphAt(paragraphs: readonly Paragraph[], position: number): Paragraph | null {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.span.end <= position) low = middle + 1;
    else high = middle;
  }
  const found = paragraphs[low];
  return found && found.span.start <= position ? found : null;
}

function tokensIn({ tokens }: Paragraph, span: Span): Token[] {
  return tokens.filter((token) => token.start >= span.start && token.end <= span.end);
}

function placeSource(
  attribution: Attribution,
  paragraphs: readonly Paragraph[],
  text: string,
  directory: ReturnType<typeof collectEntities>,
): Placed | null {
  const span = attribution.source;
  const paragraph = span && paragraphAt(paragraphs, span.start);
  if (!span || !paragraph) return null;
  const sentence = paragraph.sentences.find(({ to }) => (paragraph.tokens[to - 1]?.end ?? 0) >= span.end);
  return {
    description: describeSource(tokensIn(paragraph, span), directory),
    written: text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    paragraph: paragraph.index,
    sentence: sentence ? paragraph.tokens[sentence.from]!.start : span.start,
    content: attribution.content,
  };
}

function claimOf(
  attribution: Attribution,
  id: string,
  placed: Placed | null,
  resolution: Resolution | null,
  paragraphs: readonly Paragraph[],
  text: string,
): Claim {
  const form = formOf(attribution.content, paragraphs);
  const cue = cueOf(attribution, text, form);
  const at = attribution.cue ?? attribution.source ?? attribution.content[0];
  const paragraph = at ? paragraphAt(paragraphs, at.start) : null;
  return {
    id,
    source: placed && sourceOf(placed, resolution, paragraph),
    cue,
    content: attribution.content,
    form,
    toldTo: paragraph && attribution.cue ? hearerOf(paragraph, attribution, text) : null,
    medium: paragraph && attribution.cue ? mediumOf(paragraph, attribution, text) : null,
    within: null,
    confidence: Math.round(attribution.confidence * 1_000) / 1_000,
    shown: !isHidden(cue?.class) && !(placed && paragraph && isWriter(placed, paragraph)),
  };
}

/** Beliefs, intentions and refusals state nothing: they are listed apart. */
const isHidden = (cue: CueClass | undefined): boolean => cue === 'belief' || cue === 'intent' || cue === 'declines';

/** "I asked her", "we found" outside quotation marks: the writer speaks, who needs no source. */
function isWriter({ written, start }: Placed, { tokens }: Paragraph): boolean {
  return /^(?:I|we)$/i.test(written) && tokens.some((token) => token.start === start && token.quote < 0);
}

function sourceOf(placed: Placed, resolution: Resolution | null, paragraph: Paragraph | null): Source {
  const { description, start, end, written } = placed;
  const own = resolution?.unnamed === true && resolution.name === written;
  const resolvedKind: SourceKind | null = resolution?.kind ?? null;
  const kind = description.pronoun && resolvedKind ? resolvedKind : description.kind;
  return {
    span: { start, end },
    name: written,
    kind,
    resolvedTo: own ? resolution.speaksFor : (resolution?.name ?? null),
    resolvedKind,
    title: description.title,
    affiliation: description.affiliation,
    anonymity: (kind === 'unnamed-role' || kind === 'vague') && paragraph ? anonymityOf(paragraph, end) : null,
  };
}

/** Direct when nine tenths of its letters stand in quotation marks, mixed when some do. */
function formOf(content: readonly Span[], paragraphs: readonly Paragraph[]): Claim['form'] {
  let all = 0;
  let quoted = 0;
  for (const span of content) {
    const paragraph = paragraphAt(paragraphs, span.start);
    if (!paragraph) continue;
    for (const token of tokensIn(paragraph, span)) {
      if (!token.word) continue;
      all += token.text.length;
      if (token.quote >= 0) quoted += token.text.length;
    }
  }
  if (quoted === 0) return 'indirect';
  return quoted >= all * 0.9 ? 'direct' : 'mixed';
}

/** Puts each claim whose cue stands in another's content inside it; the innermost such claim wins. */
function nest(claims: readonly Claim[]): Claim[] {
  return claims.map((claim, i) => {
    const at = claim.cue?.span ?? claim.source?.span;
    if (!at) return claim;
    let best: Claim | null = null;
    let size = Number.POSITIVE_INFINITY;
    for (let j = Math.max(0, i - 12); j < Math.min(claims.length, i + 12); j++) {
      const outer = claims[j]!;
      if (outer.id === claim.id) continue;
      for (const span of outer.content) {
        if (span.start <= at.start && at.end <= span.end && span.end - span.start < size) {
          best = outer;
          size = span.end - span.start;
        }
      }
    }
    return best ? { ...claim, within: best.id } : claim;
  });
}
