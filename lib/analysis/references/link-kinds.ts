import type { PublisherTable } from '../data/publishers';
import type { Link, LinkKind } from '../types';
import { type Address, isUnder, parseAddress } from './address';

/** What kind of place a link leads to, by its address alone (and what the page says of it: own, sponsored). */
export function linkKind(link: Link, table: PublisherTable): LinkKind {
  const address = parseAddress(link.href);
  if (!address) return 'site';
  if (under(address, AI_CHATS)) return 'ai-chat';
  if (isPost(address)) return 'post';
  if (link.own) return 'own-site';
  if (link.sponsored || under(address, SHOPS) || /^\w{0,12}(?:shop|store)\./.test(address.host)) return 'shop';
  if (under(address, REFERENCE_WORKS)) return 'reference-work';
  const publisher = table.ofHost(address.host);
  if (under(address, STUDIES) || /\/doi\/(?:abs\/|full\/|pdf\/)?10\./.test(address.path) || publisher?.kind === 'journal') return 'study';
  if (under(address, PRESS_RELEASES) || PRESS_PATH.test(address.path)) return 'press-release';
  if (isForm(address)) return 'site';
  if (under(address, DOCUMENT_HOSTS) || isOfficial(address.host)) return 'document';
  if (publisher?.kind === 'government' || publisher?.kind === 'igo') return 'document';
  if (LAW_PATH.test(address.path)) return 'document';
  if (FILE.test(address.path)) return 'file';
  if (publisher) return NEWS_KINDS.has(publisher.kind) ? 'news' : 'site';
  if (NEWS_HOST.test(address.host) || DATED_PATH.test(address.path)) return 'news';
  return 'site';
}

/** True for a form to fill in: it asks, it tells nothing. */
export function isForm(address: Address): boolean {
  return (isUnder(address.host, 'docs.google.com') && address.path.startsWith('/forms/')) || isUnder(address.host, 'forms.gle');
}

/** One post or video on a social network, not a profile. */
function isPost(address: Address): boolean {
  return POSTS.some(([host, path]) => isUnder(address.host, host) && path.test(address.path + (address.query ? `?${address.query}` : '')));
}

/** True for a host of a social network, whatever the page. */
export function isSocialHost(host: string): boolean {
  return POSTS.some(([domain]) => isUnder(host, domain));
}

/** True for hosts that only states and bodies of states may have. */
function isOfficial(host: string): boolean {
  return /(?:^|\.)(?:gov|mil|int)$|\.(?:gov|gob|gouv|govt|go|mil|parliament|police|nhs)\.[a-z]{2}$|(?:^|\.)(?:europa\.eu|parliament\.uk|un\.org|gc\.ca|admin\.ch|bund\.de|gouv\.fr|state\.[a-z]{2}\.us)$/.test(
    host,
  );
}

/** True for a listing of the page's own site: tag, topic, author, search, category. */
export function isListing(address: Address): boolean {
  return /\/(?:tags?|topics?|subjects?|keywords?|categor(?:y|ies)|people|person|search|organi[sz]ations?|company|companies|news\/topics|author|authors|hub|by)(?:\/|$)/i.test(
    address.path,
  );
}

const under = (address: Address, domains: readonly string[]): boolean => domains.some((domain) => isUnder(address.host, domain));

const AI_CHATS = ['chatgpt.com', 'chat.openai.com', 'perplexity.ai', 'gemini.google.com', 'copilot.microsoft.com', 'claude.ai', 'grok.com'];

const REFERENCE_WORKS = [
  'wikipedia.org',
  'wikidata.org',
  'wiktionary.org',
  'britannica.com',
  'merriam-webster.com',
  'dictionary.com',
  'investopedia.com',
  'imdb.com',
  'fandom.com',
];

const SHOPS = [
  'amazon.com',
  'amazon.co.uk',
  'amazon.de',
  'amzn.to',
  'ebay.com',
  'etsy.com',
  'walmart.com',
  'bestbuy.com',
  'target.com',
  'aliexpress.com',
  'shareasale.com',
  'skimresources.com',
  'apps.apple.com',
  'itunes.apple.com',
  'play.google.com',
  'newsmemory.com',
  'viglink.com',
];

const STUDIES = [
  'doi.org',
  'arxiv.org',
  'biorxiv.org',
  'medrxiv.org',
  'ssrn.com',
  'pubmed.gov',
  'ncbi.nlm.nih.gov',
  'pubmed.ncbi.nlm.nih.gov',
  'science.org',
  'sciencemag.org',
  'thelancet.com',
  'nejm.org',
  'jamanetwork.com',
  'bmj.com',
  'cell.com',
  'pnas.org',
  'plos.org',
  'sciencedirect.com',
  'springer.com',
  'wiley.com',
  'tandfonline.com',
  'sagepub.com',
  'oup.com',
  'cambridge.org',
  'jstor.org',
  'frontiersin.org',
  'mdpi.com',
  'ieee.org',
  'acm.org',
  'osf.io',
  'nber.org',
  'escholarship.org',
  'researchgate.net',
];

const PRESS_RELEASES = ['prnewswire.com', 'prnewswire.co.uk', 'businesswire.com', 'globenewswire.com', 'eurekalert.org', 'prweb.com'];
const PRESS_PATH = /\/(?:press|press-?releases?|press-?room|news-?room|news-?releases?|media-?releases?|media-?center)(?:\/|$)/i;
const DOCUMENT_HOSTS = [
  'documentcloud.org',
  'scribd.com',
  'courtlistener.com',
  'justia.com',
  'govinfo.gov',
  'archives.gov',
  'drive.google.com',
  'docs.google.com',
];
/** The text of a law or bill, whoever hosts it. */
const LAW_PATH = /\/(?:bill|bills|legislation|statutes?|us-code|uscode|ukpga|eur-lex)\//i;
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|csv|zip|txt|mp3|mp4)$/i;
const NEWS_KINDS: ReadonlySet<string> = new Set(['newspaper', 'news', 'broadcaster', 'magazine', 'wire', 'digital', 'factchecker']);
const NEWS_HOST =
  /(?:^|[.-])[a-z]*(?:news|times|post|herald|tribune|gazette|chronicle|journal|observer|daily|telegraph|guardian|examiner|courier|radio|press)[a-z]*\.[a-z.]{2,6}$/;
const DATED_PATH = /\/(?:19|20)\d\d\/(?:\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\//;

/** Social networks and the shape of one post's path. */
const POSTS: readonly (readonly [string, RegExp])[] = [
  ['x.com', /\/status(?:es)?\/\d+/],
  ['twitter.com', /\/status(?:es)?\/\d+/],
  ['facebook.com', /\/(?:posts|videos|photos|watch|permalink|story)|story_fbid|fbid=/],
  ['instagram.com', /\/(?:p|reel|tv|stories)\//],
  ['threads.net', /\/post\//],
  ['threads.com', /\/post\//],
  ['tiktok.com', /\/video\//],
  ['youtube.com', /\/(?:watch|shorts|live|embed)/],
  ['youtu.be', /\/[\w-]{6,}/],
  ['bsky.app', /\/post\//],
  ['truthsocial.com', /\/(?:posts\/)?\d{6,}|\/posts\//],
  ['reddit.com', /\/comments\//],
  ['linkedin.com', /\/(?:posts|pulse|feed\/update)\//],
  ['t.me', /\/\w+\/\d+/],
  ['telegram.me', /\/\w+\/\d+/],
  ['vk.com', /wall-?\d+_\d+/],
  ['weibo.com', /\/\d+\/\w+/],
  ['mastodon.social', /\/@\w+\/\d+/],
  ['medium.com', /\/@?[\w.-]+\/\S+/],
  ['gab.com', /\/posts\/\d+/],
  ['rumble.com', /\/v\w+/],
];
