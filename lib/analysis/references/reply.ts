import type { Article, Claim, SourceEntry } from '../types';

/** Most parties that are looked at; an article accuses few. */
const MOST = 20;
const WORD = "[A-Z][\\w’'&.-]{0,30}";
const NAME = `(${WORD}(?: (?:(?:of|de|van|von|al|bin) )?${WORD}){0,4})`;
const ACCUSED = [
  new RegExp(`\\b(?:accus(?:es?|ed|ing)|blam(?:es?|ed|ing)|su(?:es|ed|ing)|charg(?:es|ed|ing)) ${NAME} (?:of|for|with|over)\\b`, 'g'),
  new RegExp(
    `\\b${NAME} (?:is|was|are|were|has been|have been|stands?|stood|been|being) (?:\\w{1,30} )?(?:accused|charged|sued|indicted|blamed)\\b`,
    'g',
  ),
  // looked for by its fixed word: three times as fast as from its first one
  new RegExp(`against (?<=\\b(?:allegations?|accusations?|charges|complaint|lawsuit) (?:\\w{1,30} )?against )${NAME}`, 'g'),
];
const NOT_A_PARTY = /^(?:The|He|She|They|It|We|I|This|That|Who|Which|But|And|His|Her|Their|In|On|At|A|An|When|While|If|As|After|Before)$/;

/** Parties that the article accuses by name or that deny something, and how many of them answer or are said not to have answered. */
export function rightOfReply(
  article: Article,
  claims: readonly Claim[],
  sources: readonly SourceEntry[],
): { accused: number; replies: number } {
  const parties = new Set<string>();
  for (const pattern of ACCUSED) {
    for (const found of article.text.matchAll(pattern)) {
      const name = partyName(found[1] ?? '');
      if (name) parties.add(name);
      if (parties.size >= MOST) break;
    }
  }
  const classes = new Map(claims.map((claim) => [claim.id, claim.cue?.class ?? null]));
  for (const source of sources) {
    const own = source.claims.map((id) => classes.get(id));
    const answers = own.some((one) => one === 'denies' || one === 'declines');
    if (answers && parties.size < MOST && ![...parties].some((party) => isSame(party, source)))
      parties.add(source.affiliation ?? source.name);
  }
  let replies = 0;
  for (const party of parties)
    if (sources.some((source) => isSame(party, source) && source.claims.length > 0) || isSilent(article.text, party)) replies++;
  return { accused: parties.size, replies };
}

function partyName(run: string): string | null {
  const name = run
    .trim()
    .replace(/['’]s$/, '')
    .replace(/ (?:of|de|van|von|al|bin)$/, '');
  return name.length < 2 || NOT_A_PARTY.test(name) ? null : name.replace(/^(?:The|President|Mr|Mrs|Ms|Dr)\.? /, '');
}

function isSame(party: string, source: SourceEntry): boolean {
  const names = [source.name, source.affiliation ?? ''].map((name) => name.toLowerCase());
  const wanted = party.toLowerCase();
  const last = wanted.split(' ').at(-1) ?? wanted;
  return names.some((name) => name !== '' && (name.includes(wanted) || (last.length > 3 && name.split(/[^\p{L}\p{N}-]+/u).includes(last))));
}

const SILENCE =
  /(?:(?:did|does|do) not|didn['’]t|has not|have not|could not be|couldn['’]t be|declined|refused)(?: \w+){0,4} (?:respond|reply|comment|reached|answer|return)/;

/** "Acme did not respond to a request for comment." */
function isSilent(text: string, party: string): boolean {
  const surname = party.split(' ').at(-1) ?? party;
  let at = text.indexOf(surname);
  for (let tries = 0; at >= 0 && tries < 40; tries++) {
    const rest = text.slice(at, at + 140).split(/[.!?]\s/, 1)[0] ?? '';
    if (SILENCE.test(rest)) return true;
    at = text.indexOf(surname, at + surname.length);
  }
  return false;
}
