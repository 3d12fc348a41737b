/** Second-level names under which anybody registers ("co.uk"). */
const SECOND_LEVEL = new Set('ac co com edu gob gouv gov go gv info ltd mil ne net nom or org plc sch web'.split(' '));
/** Hosts whose names belong to their customers. */
const HOSTED = new Set(
  'blogspot.com wordpress.com substack.com github.io gitlab.io medium.com tumblr.com wixsite.com weebly.com netlify.app vercel.app web.app firebaseapp.com pages.dev herokuapp.com'.split(
    ' ',
  ),
);

/** Registrable domain of a host: what one publisher owns. */
export function siteOf(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const n = labels.length;
  if (n <= 2 || /^[\d.]+$|:/.test(host)) return labels.join('.');
  const two = labels.slice(-2).join('.');
  const second = labels[n - 2] ?? '';
  const country = (labels[n - 1] ?? '').length === 2;
  return HOSTED.has(two) || (country && SECOND_LEVEL.has(second)) ? labels.slice(-3).join('.') : two;
}

/** Parses an address against a base; null for anything but http(s), or too long to be one. */
export function webAddress(href: string | null | undefined, base: string): URL | null {
  if (!href || href.length > 4000) return null;
  try {
    const url = new URL(href.trim(), base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}

const TRACKING =
  /^(?:utm_\w+|at_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|mc_cid|mc_eid|cmpid|cmp|ito|s_cid|smid|smtyp|xtor|ns_\w+|__twitter_impression|guce_referrer\w*|guccounter|_ga|_gl|mkt_tok|oly_\w+_id|vero_id|wickedid|wt_mc|icid|ocid|ncid|sr_share|taid|trk|spm)$/i;

/** Parameters that hold the address a redirector leads to. */
const TARGET_PARAMETERS = [
  'url',
  'u',
  'q',
  'to',
  'target',
  'dest',
  'destination',
  'redirect',
  'murl',
  'ulp',
  'out',
  'link',
  'href',
  'mpre',
];

/** Hosts (or host and path) that only lead on, with the target in a parameter. */
const REDIRECTORS =
  /^(?:l\.facebook\.com|lm\.facebook\.com|l\.instagram\.com|(?:www\.)?google\.[a-z.]{2,6}\/url|news\.google\.com\/.*|out\.reddit\.com|(?:www\.)?youtube\.com\/redirect|t\.umblr\.com|href\.li|anonym\.to|vk\.com\/away\.php|steamcommunity\.com\/linkfilter|(?:www\.)?linkedin\.com\/(?:safety\/go|redir\/redirect)|go\.redirectingat\.com|go\.skimresources\.com|click\.linksynergy\.com|shop-links\.co|(?:www\.)?anrdoezrs\.net|(?:www\.)?jdoqocy\.com|(?:www\.)?awin1\.com|prf\.hn|duckduckgo\.com\/l|r\.search\.yahoo\.com|nam\d+\.safelinks\.protection\.outlook\.com|urldefense\.(?:com|proofpoint\.com))/;

function redirected(url: URL): URL | null {
  const place = url.hostname + url.pathname;
  if (!REDIRECTORS.test(place)) return null;
  for (const name of TARGET_PARAMETERS) {
    const value = url.searchParams.get(name);
    if (value && /^https?:\/\//i.test(value)) return webAddress(value, url.href);
  }
  return null;
}

/** What an archive's or cache's copy is a copy of, as its address tells. */
function original(url: URL): URL | null {
  const place = url.hostname + url.pathname;
  // Copies that carry the original in their path.
  const archived =
    /^(?:web\.archive\.org\/web\/[\d*a-z_]{1,20}\/|archive\.(?:today|is|ph|li|md|vn|fo)\/(?:o\/[\w]{1,10}\/|\d{4,14}\/|newest\/)?)(https?:\/?\/?.+)$/.exec(
      place,
    );
  if (archived?.[1]) return webAddress(archived[1].replace(/^(https?):\/*/, '$1://') + url.search, url.href);
  const amp =
    /^(?:www\.)?google\.[a-z.]{2,6}\/amp\/(s\/)?(.+)$/.exec(place) ?? /^[\w-]+\.cdn\.ampproject\.org\/[cvi]\/(s\/)?(.+)$/.exec(place);
  if (amp?.[2]) return webAddress(`${amp[1] ? 'https' : 'http'}://${amp[2]}${url.search}`, url.href);
  return null;
}

/** The original of a copy in an archive or a cache, as its address tells; any other address as it is. */
export function originalAddress(url: URL): URL {
  const inner = original(url);
  return inner ? (original(inner) ?? inner) : url;
}

/** The address meant: redirectors, AMP caches and archives unwrapped (as far as the address itself tells), tracking dropped. */
export function plainAddress(url: URL): string {
  return unwrapped(url, (at) => original(at) ?? redirected(at), /^ref_(?:src|url)$/i);
}

/** The address that a link leads to: redirectors unwrapped, tracking dropped; a copy in an archive stays the copy. */
export function linkAddress(url: URL): string {
  return unwrapped(url, redirected, null);
}

function unwrapped(url: URL, step: (at: URL) => URL | null, also: RegExp | null): string {
  let at = url;
  for (let hops = 0; hops < 4; hops++) {
    const inner = step(at);
    if (!inner) break;
    at = inner;
  }
  if (at.search) {
    const dropped: string[] = [];
    // Firefox lets a content script not iterate over the keys of search parameters, but call back for each.
    at.searchParams.forEach((_, key) => {
      if (TRACKING.test(key) || also?.test(key)) dropped.push(key);
    });
    if (dropped.length > 0) {
      at = new URL(at.href);
      for (const name of dropped) at.searchParams.delete(name);
    }
  }
  return at.href;
}

/** True when the address was copied out of an AI chat, as its tracking parameter says. */
export function isFromAiChat(url: URL): boolean {
  return /^(?:chatgpt|(?:chat\.)?openai|perplexity|copilot|gemini|claude)(?:\.(?:com|ai|google\.com|microsoft\.com))?$/i.test(
    url.searchParams.get('utm_source') ?? '',
  );
}

/** True when the address is a site's front page. */
export function isHomePage(url: URL): boolean {
  return url.search === '' && /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?|index\.\w{2,5}|home\/?)?$/i.test(url.pathname);
}

/** True for shops' and affiliates' addresses. */
export function isShopAddress(url: URL): boolean {
  return (
    /(?:^|\.)(?:amzn\.to|a\.co|awin1\.com|prf\.hn|shop-links\.co|skimresources\.com|redirectingat\.com|linksynergy\.com|shareasale\.com|anrdoezrs\.net|jdoqocy\.com|dpbolvw\.net|kqzyfj\.com|tkqlhce\.com|rstyle\.me|howl\.me|fave\.co|bhpho\.to|impact\.com|sjv\.io|pxf\.io|ebay\.us)$/i.test(
      url.hostname,
    ) ||
    (/(?:^|\.)amazon\.[a-z.]{2,6}$/i.test(url.hostname) && /(?:^|[?&])(?:tag|linkcode|ascsubtag)=/i.test(url.search))
  );
}
