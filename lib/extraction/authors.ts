import type { Author, FactOrigin } from '../analysis/types';

/** A news agency's name and nothing else. */
export const AGENCY =
  /^(?:the )?(?:associated press|ap|reuters|afp|agence france[- ]presse|dpa|epa|efe|ansa|apa|sda|keystone-sda|afx|bloomberg(?: news)?|pa media|press association|pa|upi|united press international|xinhua|tass|interfax|itar-tass|ria novosti|kyodo(?: news)?|jiji(?: press)?|yonhap(?: news agency)?|ians|pti|press trust of india|ani|aap|the canadian press|canadian press|cp|anp|belga|ritzau|tt|ntb|stt|lusa|pap|ctk|čtk|mti|anadolu(?: agency)?|europa press|sid|kna|epd|dts|afxp|adnkronos|agi|bernama|antara|agência brasil|agencias?|agenturen|agencies|newswires?|wire reports?|wire services?)(?: news agency)?$/i;
const STAFF =
  /\b(?:staff|desk|editors?|editorial|admin(?:istrator)?|redaktion\w*|redacci[oó]n|r[ée]daction|redazione|newsroom|team|web ?desk|correspondents?|bureau|reporters?|news service|contributors?|webmaster|guest author|редакция|redakce|toimitus|online)\b/i;
const ORGANISATION =
  /\b(?:news|times|post|herald|tribune|press|magazine|daily|media|network|tv|radio|gmbh|inc|ltd|llc|corporation|foundation|institute|university|association|council|zeitung|journal|today|gazette|group|agency|\.com|\.org|\.net)\b|\.(?:com|org|net|de|co\.uk)$/i;

/** Compares names without case, accents and punctuation. */
export const nameKey = (name: string): string => {
  // None of these becomes a letter or a number. What is left is mostly plain: the normaliser is 10 ms late at its first call.
  const bare = name.replace(/[\s!-/:-@[-`{-~\u2010-\u2027]+/g, '');
  if (/^[\dA-Za-z]*$/.test(bare)) return bare.toLowerCase();
  return bare
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
};

/** "By", "Written by", "Von" … before the name. */
const LEAD =
  /^(?:(?:story|text|words|report|article|analysis|opinion|review|interview|commentary|posted|submitted|written|published|reported|reviewed|medically reviewed|edited|compiled|created|aufgezeichnet|ein(?:e)? \p{L}{3,20})\s{1,3})?(?:by|von|vom|par|por|di|de|af|av|door|przez|autor(?:a|in|e|en|es)?|auteur|authors?|автор|от|redaktion|szerző|skrevet av|text|texte|texto|yazan|oleh)(?:\s{0,2}[:：|]\s{0,2}|\s{1,3})(?=\S)|^(?:[Bb][Yy]|[Vv]on|责任编辑：)(?=\p{Lu}\p{Ll}|\p{Lo})/iu;

const BORDER = /\s*(?:;|\||•|·|\n|、|，|\/|&|\+)\s*|\s+(?:and|und|et|y|och|og|e|with|mit|con|avec|for|für)\s+(?=\p{Lu})|\s+[-–—]\s+|,\s+/u;
const NO_NAME =
  /\d|@|https?:|[()[\]{}<>]|\b(?:updated|published|posted|minutes?|hours?|ago|share|follow|comments?|subscribe|photo|image|getty|view|null|undefined|unknown|none|anonymous|print|bookmark|heard on|listen|watch|read|click\w*|website|privacy|policy|terms|cookies?|breaking|details|update|advertisement|newsletter|more|about|biography|bio|archive|uhr|monday|tuesday|wednesday|thursday|friday|saturday|sunday|est|edt|gmt|email|twitter|facebook|contact)\b/i;
/** Months: a date, unless a surname follows ("April Fulton"). */
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;
/** Words that stand in byline rows and are no names. */
const STOP = new Set(
  'by von par por di de af av door from the author authors autor autoren autoreninfo startseite home news nachrichten nachrichtenagentur start travel sport sports politics business opinion world culture technology health science movies music property tourism local national video photos profile more images'.split(
    ' ',
  ),
);
/** Words of names that may be lower case. */
const PARTICLE = /^(?:d[aeiou]s?|del|della|der|den|van|von|zu|zur|und|la|le|el|al|bin|ibn|ten|ter|y|e|af|av|do|dos|di|du|st\.?|of|the)$/i;

/** True when every word could be part of a name: capitals, particles, or a script without case. */
function looksLikeName(name: string): boolean {
  const words = name.split(' ');
  return words.every(
    (w) => /^[("'“]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(w) || PARTICLE.test(w) || /^[dl]['’]\p{Lu}/u.test(w) || /^mc\p{Lu}/u.test(w),
  );
}

const JOB =
  /\b(?:editor|reporter|correspondent|writer|journalist|columnist|contributor|author|redakteur\w*|korrespondent\w*|reporterin|autor|autorin|producer|professor|director|analyst|fellow|critic|blogger|photographer|chief|senior|head of|founder|ceo|volontär\w*|politics|political|business|science|health|sports?|world|national|local|crime|technology|tech|education|environment|climate|economics|royal)\b/i;

/** Takes the people's (or desks') names out of a byline as written. Empty when it names nobody. */
export function namesIn(byline: string): string[] {
  const text = byline
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 400)
    .replace(/\([^)]{0,80}\)|\S{1,60}@\S{1,60}|(?:^|\s)@\w{1,30}/g, ' ');
  const out: string[] = [];
  const led = LEAD.test(text);
  // "Written by Jane Doe in Markets on 3 May 2020": what follows the name is no name.
  const named = led
    ? (text.replace(LEAD, '').split(/\d|\s(?:on|in|at|am|um|le|el|updated|published|posted|veröffentlicht|aktualisiert|for|für)\s/i)[0] ??
      '')
    : text;
  for (const piece of named.split(BORDER)) {
    const name = piece
      .trim()
      .replace(LEAD, '')
      .replace(LEAD, '')
      .replace(/^(?:dr|prof|mr|mrs|ms)\.\s+/i, '')
      .replace(/(?:'s|’s)?\s+(?:in|from|für|aus|reports?)\s+.{0,40}$/u, '')
      .replace(/^[\s:.,–—-]+|[\s:,–—-]+$/g, '');
    if (
      name.length < 2 ||
      name.length > 60 ||
      NO_NAME.test(name) ||
      MONTH.test(name) ||
      STOP.has(name.toLowerCase()) ||
      !/\p{L}{2}/u.test(name)
    )
      continue;
    const words = name.split(' ');
    if (words.length > 6 || (words.length > 1 && !looksLikeName(name))) continue;
    // "hessenschau.de, Frankfurt, Germany": an outlet and its seat.
    if (out.length > 0 && /^\S+\.\p{Ll}{2,4}$/u.test(out[0] ?? '')) continue;
    if (out.length > 0 && JOB.test(name)) continue;
    if (out.length > 0 && /^(?:jr|sr|ii|iii)\.?$/i.test(name)) {
      out.push(`${out.pop()}, ${name}`);
      continue;
    }
    // "Anna Smith, Frankfurt": a person and a place.
    if (words.length === 1 && (out[0] ?? '').includes(' ') && !AGENCY.test(name)) continue;
    if (!out.some((n) => nameKey(n) === nameKey(name))) out.push(name);
  }
  return out.slice(0, 12);
}

/** What kind of name it is; `sites` are the outlet's own names. */
export function kindOfName(name: string, sites: readonly string[], organisation: boolean): Author['kind'] {
  if (AGENCY.test(name.replace(/\.$/, ''))) return 'agency';
  const key = nameKey(name);
  if (key === '' || sites.some((s) => sameOutlet(key, nameKey(s)))) return 'outlet';
  if (STAFF.test(name) || /^[a-z]{1,12}$/.test(name)) return 'staff';
  return organisation || ORGANISATION.test(name) ? 'outlet' : 'person';
}

const sameOutlet = (a: string, b: string): boolean =>
  b.length > 2 && (a === b || (a.length > 3 && b.includes(a)) || (b.length > 3 && a.includes(b)));

/** An author before its kind is known. */
export interface NamedAuthor {
  readonly name: string;
  readonly href: string | null;
  readonly from: FactOrigin;
  readonly organisation: boolean;
}

/** True when a line begins like a byline. */
export const isByline = (text: string): boolean => text.length < 160 && LEAD.test(text);
