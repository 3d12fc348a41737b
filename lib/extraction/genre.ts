import type { Genre } from '../analysis/types';

/** What the genre is read from. */
export interface GenreClues {
  readonly path: string;
  readonly title: string;
  readonly section: string | null;
  readonly types: readonly string[];
  readonly keywords: readonly string[];
  /** First words of the body and short labels above the headline. */
  readonly labels: readonly string[];
  readonly text: string;
  readonly siteName: string | null;
  /** Only the beginning of the text is there. */
  readonly paywalled: boolean;
}

/** Declared types of JSON-LD → genre. */
const TYPES: Readonly<Record<string, Genre>> = {
  OpinionNewsArticle: 'opinion',
  AnalysisNewsArticle: 'analysis',
  ReviewNewsArticle: 'review',
  CriticReview: 'review',
  Review: 'review',
  LiveBlogPosting: 'live-blog',
  SatiricalArticle: 'satire',
  AdvertiserContentArticle: 'sponsored',
  BackgroundNewsArticle: 'explainer',
  ClaimReview: 'fact-check',
};

/** Words of a section, label or path segment → genre. Whole words only. */
const LABELS: readonly (readonly [Genre, RegExp])[] = [
  [
    'sponsored',
    /^(?:sponsored(?:[- ]content| post)?|paid[- ](?:content|post|program)|partner[- ]content|advertorial|brand(?:ed)?[- ](?:content|studio|voice)|anzeige|promoted|in partnership with.{0,40})$/i,
  ],
  [
    'press-release',
    /^(?:press[- ]?releases?|pressemitteilung(?:en)?|news[- ]?release|prnewswire|businesswire|globenewswire|comunicado(?:s)?(?: de prensa)?|communiqué(?: de presse)?)$/i,
  ],
  ['satire', /^(?:satire|satira|humou?r|the borowitz report|parody)$/i],
  [
    'opinion',
    /^(?:opinions?|comment(?:ary|isfree|is free)?|columns?|columnists?|op-?eds?|editorials?|our view|letters?(?: to the editor)?|leserbriefe?|meinung|kommentare?|kolumnen?|opini[oó]n(?:es)?|tribuna|débats?|chroniques?|opinione|opinioni|opinião|ledare|debatt|leader|guest (?:column|essay|opinion)|viewpoints?|perspectives?|voices|standpunkt|gastbeitrag|gastkommentar|essays?|мнения?)$/i,
  ],
  ['analysis', /^(?:analysis|analyse|analyses|análisis|analisi|news analysis|the upshot|аналитика)$/i],
  [
    'review',
    /^(?:reviews?|(?:film|movie|book|music|album|tv|theat(?:er|re)|restaurant|game|product|car)[- ]reviews?|rezension(?:en)?|kritik|critiques?|reseña|test(?:bericht)?)$/i,
  ],
  ['interview', /^(?:interviews?|q ?& ?a|q-and-a|im gespräch|entrevistas?|entretien|intervista|интервью)$/i],
  ['live-blog', /^(?:live(?:[- ]?blog|[- ]?updates?|[- ]?ticker|[- ]?reporting)?|liveblogs?|newsticker|minute by minute|en direct)$/i],
  ['fact-check', /^(?:fact[- ]?checks?|fact[- ]?checking|faktencheck|faktenfinder|verificaci[oó]n|factcheck|bufala)$/i],
  ['obituary', /^(?:obituar(?:y|ies)|obits?|nachrufe?|obituarios?|nécrologie|in memoriam)$/i],
  ['explainer', /^(?:explainers?|explained|what we know|background(?:er)?|hintergrund)$/i],
  ['brief', /^(?:news[- ]?in[- ]?brief|briefs?|briefing|in brief|kurzmeldung(?:en)?|kurz notiert|agenturmeldung|newsflash|blotter)$/i],
];

const TITLES: readonly (readonly [Genre, RegExp])[] = [
  ['live-blog', /\b(?:live(?:\s?blog|\s?ticker|\s?updates?)|as it happened|liveblog|live:)|^live\b[:\s-]/i],
  [
    'opinion',
    /^(?:opinion|column|editorial|op-ed|commentary|letters?|kommentar|kolumne|meinung|leitartikel|opini[oó]n)\s?[:|–—-]|\|\s?(?:opinion|editorial|column)$|\[opinion\]/i,
  ],
  ['analysis', /^(?:analysis|analyse|news analysis)\s?[:|–—-]/i],
  ['review', /\breview\s?[:|–—-]|[:|–—-]\s?review\b|\breview$/i],
  ['interview', /^(?:interview|q&a)\b\s?[:|–—-]?|\binterview:|\bim interview\b/i],
  ['fact-check', /^(?:fact[- ]?check(?:ing)?|faktencheck)\b/i],
  ['obituary', /\bobituary\b|\bnachruf\b/i],
  ['explainer', /^(?:explainer|explained)\s?[:|–—-]|\bexplained$|^what we know\b/i],
];

/** The genre, from what the page declares first and from its words last. */
export function genreOf(clues: GenreClues): Genre {
  for (const type of clues.types) {
    const genre = TYPES[type];
    if (genre) return genre;
  }
  const segments = clues.path.toLowerCase().split('/').slice(1, -1);
  const candidates = [clues.section ?? '', ...clues.labels, ...segments, ...clues.keywords.slice(0, 15)].map((c) => c.trim());
  for (const [genre, words] of LABELS) if (candidates.some((c) => c.length < 60 && words.test(c))) return genre;
  for (const [genre, words] of TITLES) if (words.test(clues.title)) return genre;
  if (
    /^(?:.{0,60}\/\s?PRNewswire\s?\/|.{0,60}\((?:BUSINESS WIRE|GLOBE NEWSWIRE|Newswire)\)|FOR IMMEDIATE RELEASE)/i.test(
      clues.text.slice(0, 200),
    )
  )
    return 'press-release';
  if (!clues.paywalled && clues.types.some((t) => /NewsArticle$/.test(t)) && clues.text.length > 0 && clues.text.length < 700)
    return 'brief';
  return 'news';
}
