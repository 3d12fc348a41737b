import type { PageElement } from './snapshot';

/** What an element's tag, role and class names say that it is for, or null. Words of markup, English first, as publishers write them. */
export type Role =
  | 'navigation'
  | 'footer'
  | 'header'
  | 'aside'
  | 'form'
  | 'consent'
  | 'comments'
  | 'share'
  | 'related'
  | 'recommendations'
  | 'newsletter'
  | 'advertisement'
  | 'author'
  | 'rating'
  | 'tags'
  | 'dateline'
  | 'paywall'
  | 'breadcrumb'
  | 'caption'
  | 'embed'
  | 'pull-quote'
  | 'note'
  | 'source-box'
  | 'toc'
  | 'player';

/** Role words, in order: the first that matches names the role. Word borders are whatever is no letter. */
const WORDS: readonly (readonly [Role, RegExp])[] = [
  ['consent', /cookie|consent|gdpr|onetrust|didomi|privacy-?(?:banner|notice|manager)|sourcepoint/],
  [
    'newsletter',
    /newsletter|subscri(?:be|ption)[\w-]{0,20}(?:box|form|banner|promo|widget|cta|module)|sign-?up|mailchimp|mc_embed|email-?(?:capture|signup|alert)/,
  ],
  ['paywall', /paywall|regwall|piano|subscribe-?(?:now|wall|prompt)|meter(?:ed)?-?(?:wall|banner)|premium-?(?:promo|teaser)/],
  ['recommendations', /taboola|outbrain|ligatus|plista|revcontent|recommend|rec-?widget|dianomi|mgid/],
  [
    'advertisement',
    /(?:^|[\s_-])(?:ads?|advert\w{0,12}|adslot|ad-?unit|adbox|adsense|dfp|gpt|sponsor(?:ed)?|promoted|werbung|anzeige|publicidad|publicite)(?:$|[\s_-])|google-?ad/,
  ],
  [
    'comments',
    /(?:^|[\s_-])(?:comments?|disqus|kommentar\w{0,6}|comentarios?|commentaires?|livefyre|viafoura|coral|respond|replies)(?:$|[\s_-])/,
  ],
  [
    'share',
    /(?:^|[\s_-])(?:shar(?:e|ing|er|edaddy)\w{0,10}|social\w{0,10}|follow-?us|addtoany|addthis|teilen|compartir|partage|bookmark)(?:$|[\s_-])/,
  ],
  [
    'related',
    /related|more-?(?:from|on|in|stories|news|articles)|read-?(?:more|also|next)|most-?(?:read|popular|viewed|recent)|trending|popular|latest|see-?also|also-?(?:read|like)|up-?next|teaser|you-?may|similar|further-?reading|mehr-?zum|weitere|lees-?ook|promo(?:$|[\s_-])|sidebar|side-?bar|right-?rail|rail(?:$|[\s_-])|mostread|topstories|top-?stories|carousel|inline-?(?:story|promo|link)s?|zergnet/,
  ],
  ['rating', /(?:^|[\s_-])(?:ratings?|stars?|votes?|views?-?count|post-?views|hits)(?:$|[\s_-])/],
  [
    'tags',
    /(?:^|[\s_-])(?:tags?|tag-?(?:list|cloud|s)|topics?-?(?:list|tags)?|keywords|schlagw\w{0,8}|labels|post-?tags|entry-?tags|article-?tags)(?:$|[\s_-])/,
  ],
  ['breadcrumb', /breadcrumb|bread-?crumb|crumbs/],
  [
    'author',
    /(?:^|[\s_-])(?:author|authors|byline|bio|about-?(?:the-)?author|contributor|autor\w{0,3}|writer|profile)(?:$|[\s_-])|author-?(?:box|bio|info|card)|by-?line/,
  ],
  ['toc', /table-?of-?contents|(?:^|[\s_-])toc(?:$|[\s_-])/],
  ['pull-quote', /pull-?quote|pullout|quote-?box|blockquote-?pull/],
  [
    'embed',
    /twitter-tweet|tweet-?embed|instagram-media|bluesky-embed|mastodon-embed|(?:^|[\s_-])embed(?:$|[\s_-])|fb-post|tiktok-embed|oembed/,
  ],
  ['caption', /caption|photo-?credit|image-?credit|(?:^|[\s_-])credits?(?:$|[\s_-])|bildunterschrift|legend(?:$|[\s_-])|wp-caption/],
  ['note', /correction|editors?-?note|update-?note|clarification|disclaimer/],
  ['source-box', /(?:^|[\s_-])(?:sources?|quellen?|references?|fuentes)(?:$|[\s_-])/],
  ['player', /(?:^|[\s_-])(?:player|video-?player|jwplayer|vjs|audio-?player|playlist|transcript)(?:$|[\s_-])/],
  ['dateline', /(?:^|[\s_-])(?:date|timestamp|pubdate|published|dateline|post-?meta|entry-?meta|article-?meta|meta|time)(?:$|[\s_-])/],
  ['footer', /(?:^|[\s_-])(?:footer|foot|colophon|copyright|site-?info|contentinfo|legal)(?:$|[\s_-])/],
  [
    'navigation',
    /(?:^|[\s_-])(?:nav|navbar|navigation|menu|menubar|submenu|masthead|banner|topbar|toolbar|skip-?link|pagination|pager|search)(?:$|[\s_-])|wm-ipp|site-?header|global-?header|offcanvas|hamburger/,
  ],
  [
    'aside',
    /(?:^|[\s_-])(?:aside|complementary|widget|infobox|factbox|fact-?box|modal|popup|overlay|tooltip|dialog|promo|alert)(?:$|[\s_-])/,
  ],
];

const TAGS: Readonly<Record<string, Role>> = {
  nav: 'navigation',
  footer: 'footer',
  aside: 'aside',
  form: 'form',
  button: 'form',
  dialog: 'consent',
  fieldset: 'form',
  figcaption: 'caption',
  video: 'player',
  audio: 'player',
  iframe: 'embed',
};

/** What WordPress calls an article's element, and the article's own terms among the classes that it gives it. */
const ENTRY = /\b(?:hentry|type-\w+|post-\d+)\b/;
const TERMS = /(?:^|\s)(?:tag|category|format|status|has|post_tag|author|section|topic)-\S+/g;

/** Role of one element, from its own markup only. */
function roleOf(element: PageElement): Role | null {
  const byTag = TAGS[element.tag];
  if (byTag) return byTag;
  const label = ENTRY.test(element.label) ? element.label.replace(TERMS, ' ') : element.label;
  if (label === '' || element.tag === 'body' || element.tag === 'html') return null;
  for (const [role, words] of WORDS) if (words.test(label)) return role;
  return null;
}

/** Roles of the elements that have one. Classes repeat: most elements are answered from what is known. */
export function rolesOf(elements: readonly PageElement[]): Map<PageElement, Role> {
  const roles = new Map<PageElement, Role>();
  const known = new Map<string, Role | null>();
  for (const element of elements) {
    const key = `${element.tag} ${element.label}`;
    let role = known.get(key);
    if (role === undefined) {
      role = roleOf(element);
      known.set(key, role);
    }
    if (role) roles.set(element, role);
  }
  return roles;
}

/** Roles under which no caption, post or note belongs to this article. */
export const FOREIGN: ReadonlySet<Role> = new Set<Role>([
  'related',
  'recommendations',
  'navigation',
  'footer',
  'comments',
  'newsletter',
  'consent',
  'breadcrumb',
  'author',
]);

/** Roles of lists and boxes of other stories. */
export const ELSEWHERE: ReadonlySet<Role> = new Set<Role>(['related', 'recommendations', 'navigation', 'comments']);
