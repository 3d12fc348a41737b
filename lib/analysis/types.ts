/**
 * The vocabulary of the whole extension, as plain data; in one file on purpose: who reads it has read what there is.
 * Everything here survives `structuredClone` and JSON.
 *
 * Positions are half-open UTF-16 {@link Span}s into {@link Article.text}. Times are ISO 8601 strings with a zone where the
 * page gives one. Nothing here knows of the DOM, of the extension API or of a clock.
 */

/** Half-open range of UTF-16 code units in `Article.text`: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// ------------------------------------------------------------------------------------------------------------- page

/** A page as it was read, before anything is decided: plain numbers and strings, so that it crosses to the worker at little cost. */
export interface PageCopy {
  /**
   * The walk over the page, from its root: 0 ends an element; 1 is a text, its length follows; 2 + n begins an element with the
   * name `names[n]`, the number of its attributes follows, then the name of each.
   */
  readonly walk: readonly number[];
  /** Names of elements and attributes, in lower case. */
  readonly names: readonly string[];
  /** All texts, one after the other. */
  readonly text: string;
  /** Values of the attributes, in the order of the walk. */
  readonly values: readonly string[];
  readonly jsonLd: readonly string[];
  /** Nodes that were looked at. */
  readonly nodes: number;
  /** Which cap was met, so that the rest of the page was not read; null when all was. */
  readonly cut: 'elements' | 'text' | 'depth' | null;
}

// ---------------------------------------------------------------------------------------------------------- article

/** What a block of the body is. `note` is an editor's correction or update note. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'quote'
  | 'pull-quote'
  | 'list-item'
  | 'caption'
  | 'embed'
  | 'note'
  | 'table'
  | 'preformatted';

/** One block of the body, in reading order. Blocks never overlap; the text between two of them is white space. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Heading level 1 to 6; null for other kinds. */
  readonly level: number | null;
  /** Embeds only: who posted it, as the page says. */
  readonly author: string | null;
  /** Embeds only: the address of the post or video. */
  readonly href: string | null;
}

/** Where in the page a link stands. */
export type LinkPlace = 'body' | 'caption' | 'source-box' | 'embed';

/** A link of the body. `href` is absolute, with tracking parameters dropped and redirectors unwrapped; a copy stays the copy. */
export interface Link {
  readonly href: string;
  /** The address meant, when `href` leads to an archived or cached copy of it; absent when they are the same. */
  readonly target?: string;
  readonly text: string;
  readonly span: Span;
  readonly rel: readonly string[];
  readonly place: LinkPlace;
  /** Same registrable domain as the page. */
  readonly own: boolean;
  /** Points at a site's front page, not at a document. */
  readonly homePage: boolean;
  /** Declared as sponsored, or an affiliate or shop address. */
  readonly sponsored: boolean;
  /** The address carries the mark of an AI chat from which it was copied ("utm_source=chatgpt.com"); dropped from `href`. */
  readonly aiChat?: boolean;
}

/** Page furniture: what surrounds the body. Readability drops it, the signals need it. */
export type FurnitureKind =
  | 'author-box'
  | 'article-information'
  | 'view-counter'
  | 'rating'
  | 'references'
  | 'related'
  | 'share'
  | 'comments-call'
  | 'recommendations'
  | 'advertisement'
  | 'tag-cloud'
  | 'newsletter'
  | 'dateline-row'
  | 'disclosure'
  | 'footer';

/** One labelled piece of page furniture, as text. */
export interface Furniture {
  readonly kind: FurnitureKind;
  /** The heading it stands under, or null. */
  readonly heading: string | null;
  /** All its text, heading included, one line a block. */
  readonly text: string;
  /** "Label: value" rows, in order; a value may be empty ("Last Updated:"). */
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

/** Where a fact was read. `furniture` is an information or author box away from the headline: a claim of the template's. */
export type FactOrigin = 'json-ld' | 'microdata' | 'meta' | 'visible' | 'address' | 'text' | 'furniture';

/** A value and where the page says it. */
export interface Fact {
  readonly value: string;
  readonly from: FactOrigin;
}

/** Who is named as author, and what kind of name that is. */
export interface Author {
  readonly name: string;
  readonly kind: 'person' | 'outlet' | 'agency' | 'staff';
  /** The author's page, absolute, or null. */
  readonly href: string | null;
  readonly from: FactOrigin;
}

export type Genre =
  | 'news'
  | 'analysis'
  | 'opinion'
  | 'review'
  | 'interview'
  | 'live-blog'
  | 'satire'
  | 'sponsored'
  | 'press-release'
  | 'brief'
  | 'explainer'
  | 'fact-check'
  | 'obituary'
  | 'listing'
  | 'other';

/** Everything the page declares, each with its origin; disagreements stay visible. */
export interface Metadata {
  readonly titles: readonly Fact[];
  readonly authors: readonly Author[];
  readonly published: readonly Fact[];
  readonly modified: readonly Fact[];
  /** Dates printed on the page near the headline, verbatim. */
  readonly visibleDates: readonly string[];
  readonly dateline: string | null;
  /** News agency that the page credits ("Reuters", "AP"), or null. */
  readonly agencyCredit: string | null;
  readonly section: string | null;
  readonly description: string | null;
  readonly keywords: readonly string[];
  readonly jsonLdTypes: readonly string[];
  readonly ogType: string | null;
  readonly paywalled: boolean;
  /** Addresses of the publisher's policies, from JSON-LD or links with such names. */
  readonly policies: {
    readonly corrections: string | null;
    readonly ethics: string | null;
    readonly ownership: string | null;
    readonly unnamedSources: string | null;
    readonly about: string | null;
    readonly contact: string | null;
  };
  /** Advertising slots and recommendation widgets counted in the page. */
  readonly adCount: number;
  readonly widgetCount: number;
}

/** What extraction found on the page. */
export interface Article {
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly title: string;
  /** People named as authors, outlet and agency names left out unless nobody else is named. */
  readonly byline: readonly string[];
  readonly siteName: string | null;
  /** BCP 47 primary tag or tag, lower case ("en", "de"); from the text where the page is silent or wrong. */
  readonly lang: string | null;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  /** When the page was read; the only clock the analysis has. */
  readonly retrievedAt: string;
  readonly genre: Genre;
  readonly isArticle: boolean;
  readonly isNews: boolean;
  /** The body's text: blocks joined by blank lines. The headline is not part of it (unless the input was plain text). */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly furniture: readonly Furniture[];
  readonly metadata: Metadata;
  /** What was left out because the page is too large or too hostile, in words for the reader; null when all was read. */
  readonly truncated: string | null;
}

// ----------------------------------------------------------------------------------------------------------- claims

/** `unclear`: a pronoun of which nobody can say whom it means. */
export type SourceKind = 'person' | 'organisation' | 'publication' | 'document' | 'unnamed-role' | 'vague' | 'unclear';

/** What the cue commits the source to. `belief` and `intent` are listed apart (`Claim.shown` is false). */
export type CueClass =
  | 'says'
  | 'claims'
  | 'alleges'
  | 'denies'
  | 'confirms'
  | 'suggests'
  | 'warns'
  | 'reveals'
  | 'promises'
  | 'asks'
  | 'declines'
  | 'belief'
  | 'intent';

/** Why a source has no name, in the article's words, and how much that tells. */
export interface Anonymity {
  readonly quality: 'none' | 'boilerplate' | 'specific';
  readonly reason: Span | null;
}

/** Who or what is said to have said it. */
export interface Source {
  readonly span: Span;
  /** As written. */
  readonly name: string;
  readonly kind: SourceKind;
  /** The entity of the document that is meant, or null when unresolved. */
  readonly resolvedTo: string | null;
  readonly resolvedKind: SourceKind | null;
  /** "Spokesman", "Prime Minister". */
  readonly title: string | null;
  /** "China's embassy in the U.S." for its spokesman. */
  readonly affiliation: string | null;
  /** Only for unnamed roles and vague crowds. */
  readonly anonymity: Anonymity | null;
}

/** One attribution: a source says a content through a cue. */
export interface Claim {
  readonly id: string;
  readonly source: Source | null;
  readonly cue: { readonly span: Span; readonly verb: string; readonly class: CueClass } | null;
  readonly content: readonly Span[];
  readonly form: 'direct' | 'indirect' | 'mixed';
  /** Who was told ("AFP"), as written. Never the speaker. */
  readonly toldTo: { readonly span: Span; readonly name: string } | null;
  /** How it was said: "X", "statement", "news conference", "interview", "letter". */
  readonly medium: { readonly span: Span; readonly name: string } | null;
  /** Id of the claim whose content this one stands in (what the FT report says the memo says). */
  readonly within: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** False for what a ledger lists apart: beliefs, intentions, refusals to comment. */
  readonly shown: boolean;
}

/** One row of the ledger: an entity and everything it says. */
export interface SourceEntry {
  readonly id: string;
  /** Best name found: "Liu Pengyu", or as written when unresolved. */
  readonly name: string;
  readonly kind: SourceKind;
  readonly title: string | null;
  readonly affiliation: string | null;
  readonly anonymity: Anonymity | null;
  readonly claims: readonly string[];
  /** Ids of the references through which its words can be followed, or should be. */
  readonly references: readonly string[];
}

// ------------------------------------------------------------------------------------------------------- references

export type ReferenceKind = 'outlet' | 'organisation' | 'document' | 'study' | 'statistic' | 'post' | 'event' | 'statement' | 'person';

export type ReferenceStatus = 'linked' | 'weakly-linked' | 'missing';

/** What kind of place a link leads to, judged by its address alone. */
export type LinkKind =
  | 'document'
  | 'news'
  | 'study'
  | 'press-release'
  | 'post'
  | 'own-site'
  | 'reference-work'
  | 'shop'
  | 'ai-chat'
  | 'file'
  | 'site';

/** A ready-made search, opened only when the reader chooses. `site` is a host to search in, or null. */
export interface Query {
  readonly label: 'quote' | 'statement' | 'post' | 'document' | 'topic';
  readonly words: string;
  readonly site: string | null;
}

/** Something the article leans on. One per thing, however often it is named. */
export interface Reference {
  readonly id: string;
  readonly name: string;
  readonly kind: ReferenceKind;
  readonly status: ReferenceStatus;
  readonly href: string | null;
  readonly linkKind: LinkKind | null;
  /** Message id of the reason for the status ("no-link", "home-page-only", "own-tag-page", "far-link", "direct" …). */
  readonly why: string;
  readonly claims: readonly string[];
  readonly spans: readonly Span[];
  readonly findIt: readonly Query[];
}

/** Formats in which the citation of a linked reference can be copied. */
export type CitationFormat = 'csl-json' | 'bibtex' | 'ris' | 'wiki';

/** The way a claim took to this page: "this page", outlet, document or speaker. */
export type Chain = readonly string[];

/** Figures of the ledger; shares are 0 to 1, null when there is nothing to divide. */
export interface LedgerFigures {
  readonly sourcedClaims: number;
  readonly followableShare: number | null;
  readonly independentSources: number;
  readonly topSourceShare: number | null;
  readonly named: number;
  readonly unnamedRole: number;
  readonly vague: number;
  readonly primary: number;
  readonly secondHand: number;
  /** Zero-based paragraph in which the first claim of the text is attributed, or null. */
  readonly firstAttributedParagraph: number | null;
  /** Accused parties named, and how many of them answer or are said not to. */
  readonly accused: number;
  readonly replies: number;
  /** The page retells other outlets that it does not link, without a mark of reporting of its own; absent in older reports. */
  readonly retold?: boolean;
}

/** A quotation that a page read earlier gives the same speaker in other words. */
export interface AlteredQuote {
  readonly speaker: string;
  readonly here: string;
  /** Its place in this article. */
  readonly span: Span;
  readonly there: string;
  readonly url: string;
  readonly title: string;
  /** ISO time when the other page was first read. */
  readonly seenAt: string;
}

/** Passages of this page that stood on another one that was read earlier. */
export interface RepeatedPassages {
  readonly url: string;
  readonly title: string;
  readonly seenAt: string;
  /** Share of this page's passages, 0 to 1. */
  readonly share: number;
  readonly spans: readonly Span[];
}

/** What the pages that the reader opened earlier tell about this one. */
export interface Recollection {
  readonly altered: readonly AlteredQuote[];
  /** Earliest page first; one entry per page. */
  readonly repeated: readonly RepeatedPassages[];
}

// ---------------------------------------------------------------------------------------------------------- signals

export type Category = 'sourcing' | 'transparency' | 'presentation';
export type Severity = 'minor' | 'moderate' | 'serious';
/** Only `certain` and `likely` count; `possible` is listed as worth a look, never scored, never badged. */
export type Certainty = 'certain' | 'likely' | 'possible';

/** What `detect()` returns. */
export interface Finding {
  readonly certainty: Certainty;
  /** Words of the article's text that it is about; empty when it is about the page or the headline. */
  readonly spans: readonly Span[];
  /** The page's words, verbatim. */
  readonly evidence: readonly string[];
  /** Values for the message's placeholders. */
  readonly data: Readonly<Record<string, string | number>>;
}

/** A finding with its severity and words. `message` is English; views translate `signal` + `data`. */
export interface Warning extends Finding {
  readonly signal: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly message: string;
}

/** A positive finding. */
export interface Credit extends Finding {
  readonly signal: string;
  readonly category: Category;
  readonly message: string;
}

// ------------------------------------------------------------------------------------------------------------ score

/** One bar of the waterfall. `points` are signed integers; 100 plus all of them is the value, exactly. */
export interface Term {
  /** Id of a signal, or of a measure of `measures.ts`. */
  readonly signal: string;
  readonly category: Category;
  readonly points: number;
  /** True when the cap of its family cut it. */
  readonly capped: boolean;
}

/** One part of the score's sentence: views translate `id` and fill in `data`. */
export interface SentencePart {
  readonly id:
    | 'no-sources'
    | 'watched'
    | 'one-not-followed'
    | 'one-followed'
    | 'none-followed'
    | 'one-of-many-followed'
    | 'some-followed'
    | 'all-followed'
    | 'one-speaks'
    | 'all-named'
    | 'some-named'
    | 'none-named'
    | 'unlinked-elsewhere'
    | 'answered-for'
    | 'rest-answered-for'
    | 'page-alone'
    | 'warning';
  /** `count` of sources and how many of them (`of`) it is about; `name` of who answers; for a warning its `signal` and English `title`. */
  readonly data: Readonly<Record<string, string | number>>;
}

export interface Score {
  /** 0 to 100. */
  readonly value: number;
  /** 1 the lowest ("Nothing to follow") to 5 ("Well sourced"). */
  readonly band: 1 | 2 | 3 | 4 | 5;
  /** English; `sentenceParts` says the same for translation. */
  readonly sentence: string;
  readonly sentenceParts: readonly SentencePart[];
  readonly terms: readonly Term[];
  /** What the terms asked for together, where that is more than the 100 points there are: each then takes its share of them. */
  readonly asked?: number;
}

// ------------------------------------------------------------------------------------------------------------ report

/** A word count, not a text: what a report keeps of its article is everything but nothing derived. */
export interface Report {
  /** Version of this shape. */
  readonly schema: number;
  /** Version of the engine that made it. */
  readonly engine: string;
  /** Which rules it was made under: "standard", or a name for the reader's own. Absent from reports of the first builds. */
  readonly rules?: string | undefined;
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly sources: readonly SourceEntry[];
  readonly references: readonly Reference[];
  readonly chains: readonly Chain[];
  readonly ledger: LedgerFigures;
  readonly warnings: readonly Warning[];
  readonly credits: readonly Credit[];
  /** Ids of signals that threw; the rest survive. */
  readonly failed: readonly string[];
  /** Null when there is not enough to judge; `abstained` says why. */
  readonly score: Score | null;
  /** Message id of the reason for having no score ("too-short", "genre-interview", "language" …), or null. */
  readonly abstained: string | null;
  /** Added where a report is shown or exported, from the reader's own memory; never part of what the engine makes or a store holds. */
  readonly recollection?: Recollection;
}

// ------------------------------------------------------------------------------------------------------------ rules

/** What a reader configured for one signal; absent means the signal's own default. */
export interface SignalRule {
  readonly severity: 'off' | Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A phrase rule of the reader's own: literal words, `*` for a part of a word. */
export interface PhraseRule {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly phrases: readonly string[];
  readonly exceptions: readonly string[];
  readonly where: 'headline' | 'text' | 'outside-quotes';
  readonly wholeWords: boolean;
  readonly severity: Severity;
  readonly message: string;
}

/** A list of domains with an opinion; never the only reason for a low grade. */
export interface SourceList {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly licence: string;
  readonly enabled: boolean;
  readonly entries: readonly { readonly domain: string; readonly verdict: 'trusted' | 'doubted' | 'ignored'; readonly note: string }[];
}

/** Everything a reader can configure that changes a report. */
export interface Rules {
  readonly signals: Readonly<Record<string, SignalRule>>;
  readonly phrases: readonly PhraseRule[];
  readonly lists: readonly SourceList[];
  /** Reader's own publisher names. */
  readonly publishers: readonly { readonly name: string; readonly aliases: readonly string[]; readonly domains: readonly string[] }[];
}
