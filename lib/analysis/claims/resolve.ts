import { DOCUMENTS, EPITHETS, MEDIA, ORGANISATIONS, ROLES } from '../data/roles';
import type { Directory, Entity, Mention } from './entities';
import { agrees, type Earlier, isBody, isPerson, mayBePerson, nearest, ofEntity, type Placed, type Resolution } from './mentions';
import { textOf, withoutArticle } from './naming';
import { isName } from './nouns';
import { resolvePronoun } from './pronouns';
import type { Paragraph, Token } from './reading';

/** A thing that is read, introduced with more than its noun ("a White House memo"). */
interface DocumentName {
  readonly head: string;
  readonly name: string;
  readonly start: number;
  readonly publication: Entity | null;
}

/** How many earlier sources are looked at: keeps long texts linear. */
const LOOK_BACK = 120;

/** Resolves sources in reading order. Null where the text does not tell. */
export function resolveSources(
  sources: readonly (Placed | null)[],
  paragraphs: readonly Paragraph[],
  directory: Directory,
): (Resolution | null)[] {
  const documents = documentNames(paragraphs, directory);
  const resolved: { placed: Placed; resolution: Resolution }[] = [];
  return sources.map((placed) => {
    if (!placed) return null;
    const resolution = resolveOne(placed, resolved.slice(-LOOK_BACK), directory, documents);
    if (resolution) resolved.push({ placed, resolution });
    return resolution;
  });
}

function resolveOne(placed: Placed, earlier: Earlier, directory: Directory, documents: readonly DocumentName[]): Resolution | null {
  const { description, written } = placed;
  const { mentions } = directory;
  const { kind, entity, name, pronoun, head } = description;
  if (pronoun) return resolvePronoun(pronoun, placed, earlier, mentions);
  if (kind === 'unnamed-role' || kind === 'vague') {
    if (kind === 'unnamed-role' && description.definite && head) {
      if (/^(?:the|that|this)\b/i.test(written) && description.affiliation === null) {
        const person = earlier.findLast(
          ({ placed: before }) => before.description.head === head || titleHas(before.description.title, head),
        );
        if (person) return person.resolution;
        const introduced = nearest(mentions, placed, ({ entity }) => entity.roles.has(head) && (isPerson(entity) || mayBePerson(entity)));
        if (introduced) return ofEntity(introduced.entity, 'person', introduced.entity.name);
        const meant = /^the\b/i.test(written) && (EPITHETS.has(head) || head.endsWith('-year-old')) ? lastSubject(mentions, placed) : null;
        if (meant) return ofEntity(meant, 'person', meant.name);
      }
    }
    const pair = /^(?:both|the two|the pair|the duo|the couple)\b/i.test(written) ? pairMeant(mentions, placed) : null;
    if (pair) return { name: pair, kind, row: pair.toLowerCase(), entity: null, speaksFor: null, unnamed: false };
    return {
      name: written,
      kind,
      row: `${kind} ${written.toLowerCase()}`,
      entity: null,
      speaksFor: speaksFor(placed, directory),
      unnamed: true,
    };
  }
  if (entity && name) return ofEntity(entity, kind, name);
  const joint = name === null ? null : jointNames(name, directory);
  if (joint) return { name: joint, kind, row: joint.toLowerCase(), entity: null, speaksFor: null, unnamed: false };
  if (name) return { name, kind, row: name.toLowerCase(), entity: null, speaksFor: null, unnamed: false };
  if (kind === 'document' && head) {
    const found =
      documents.findLast((item) => item.head === head && item.start < placed.start) ?? documents.find((item) => item.head === head);
    if (!found) return described(placed, earlier);
    if (found.publication) return ofEntity(found.publication, 'publication', found.publication.name);
    return { name: found.name, kind: 'document', row: found.name.toLowerCase(), entity: null, speaksFor: null, unnamed: false };
  }
  if ((kind === 'publication' || kind === 'organisation') && description.definite && head && placed.start >= 0) {
    const wanted = kind === 'publication' || (MEDIA.has(head) && head !== 'agency') ? 'publication' : 'organisation';
    const found = bodyMeant(mentions, placed, head, wanted);
    if (found) return ofEntity(found, wanted, found.name);
  }
  return kind === 'publication' || kind === 'organisation' ? described(placed, earlier) : null;
}

/** The person of whom the paragraph, or the one before, spoke last as its subject. */
function lastSubject(mentions: readonly Mention[], placed: Placed): Entity | null {
  const subject = nearest(
    mentions,
    { ...placed, start: placed.sentence },
    ({ entity, subject, paragraph }) => subject && isPerson(entity) && placed.paragraph - paragraph <= 1,
  );
  return subject?.entity ?? null;
}

/** "Both women", "the two": the only two people of that kind whom the paragraph names, or the one before. */
function pairMeant(mentions: readonly Mention[], placed: Placed): string | null {
  const gender = /\b(women|men)\b/.exec(placed.written)?.[1];
  for (const paragraph of [placed.paragraph, placed.paragraph - 1]) {
    const named = new Set<Entity>();
    for (const mention of mentions)
      if (mention.paragraph === paragraph && mention.start < placed.start && !mention.quoted && isPerson(mention.entity))
        if (!gender || agrees(mention.entity, gender === 'women')) named.add(mention.entity);
    if (named.size === 2) return [...named].map(({ name }) => name).join(' and ');
    if (named.size > 0) return null;
  }
  return null;
}

/** A body or thing without a name is itself: "a leaked memo", later "the memo"; "the national seismological institute", later "the institute". */
function described({ description, written }: Placed, earlier: Earlier): Resolution | null {
  const { head, kind, modifiers, definite } = description;
  if (!head) return null;
  const before = definite
    ? earlier.findLast(
        ({ placed, resolution }) =>
          resolution.unnamed && placed.description.head === head && modifiers.every((word) => placed.description.modifiers.includes(word)),
      )
    : undefined;
  return (
    before?.resolution ?? { name: written, kind, row: `${kind} ${written.toLowerCase()}`, entity: null, speaksFor: null, unnamed: true }
  );
}

/** "Meyer and Lind" by their full names, or null when they are no two known people. */
function jointNames(name: string, directory: Directory): string | null {
  const parts = name.split(/,? and |, /);
  const people = parts.map((part) => directory.find(part));
  return parts.length > 1 && people.every((entity) => entity?.kind === 'person')
    ? people.map((entity) => entity!.name).join(' and ')
    : null;
}

/** The body that "the newspaper", "the company", "the Hangzhou-based giant" points back to. */
function bodyMeant(mentions: readonly Mention[], placed: Placed, head: string, wanted: 'publication' | 'organisation'): Entity | null {
  const modifiers = placed.description.modifiers;
  const matches = ({ entity }: Mention): boolean =>
    wanted === 'publication'
      ? entity.kind === 'publication'
      : isBody(entity) && /^\p{Lu}\p{L}/u.test(entity.name) && !/\d/.test(entity.name) && fits(entity, head, modifiers);
  return (
    nearest(mentions, placed, (mention) => mention.subject && matches(mention) && placed.paragraph - mention.paragraph <= 1)?.entity ??
    nearest(mentions, placed, matches)?.entity ??
    null
  );
}

/** Whom a nameless spokesperson speaks for: a name, or a description that points back to one. */
function speaksFor(placed: Placed, directory: Directory): string | null {
  const { affiliation, head: role } = placed.description;
  if (!affiliation || !role || !/^(?:spokes|representative|official)/.test(role)) return null;
  const entity = directory.find(affiliation);
  if (entity) return entity.name;
  const words = affiliation.split(/\s+/);
  const head = words.at(-1)?.toLowerCase() ?? '';
  if (!/^(?:the|this|that)$/i.test(words[0] ?? '')) return /\p{Lu}/u.test(affiliation) ? withoutArticle(affiliation) : null;
  if (words.slice(1).some((word) => /^\p{Lu}/u.test(word) && !word.includes('-'))) return withoutArticle(affiliation);
  if (MEDIA.has(head)) return bodyMeant(directory.mentions, placed, head, 'publication')?.name ?? null;
  return ORGANISATIONS.has(head) ? (bodyMeant(directory.mentions, placed, head, 'organisation')?.name ?? null) : null;
}

function titleHas(title: string | null, head: string): boolean {
  return title?.toLowerCase().split(/\s+/).includes(head) ?? false;
}

/** Descriptions of a business, of public bodies, and of places that act. */
const BUSINESS =
  /^(?:company|firm|giant|start-?up|maker|manufacturer|carrier|airline|retailer|operator|provider|developer|conglomerate|powerhouse|corporation|business|brand|bank|unit|studio|group)$/;
const PUBLIC_BODY =
  /\b(?:agency|department|ministry|office|bureau|commission|committee|council|board|administration|authority|service|court|institute|university|foundation|association|organi[sz]ation|union|society|coalition|network|project|center|centre|fund|alliance|federation|league)\b/i;

/** May "the <head>" mean this body? A name that says what it is answers only to that word. */
function fits(entity: Entity, head: string, modifiers: readonly string[]): boolean {
  const name = entity.name.toLowerCase();
  const words = name.split(/\s+/);
  if (words.includes(head)) return modifiers.every((word) => words.includes(word));
  if (BUSINESS.test(head)) return !PUBLIC_BODY.test(name) || head === 'group';
  return /^(?:agency|body|organi[sz]ation|regulator|watchdog|nonprofit|non-profit|charity)$/.test(head) && PUBLIC_BODY.test(name);
}

/** "a White House memo", "the FT's report", "a recent Financial Times article": documents with a name in front. */
function documentNames(paragraphs: readonly Paragraph[], directory: Directory): DocumentName[] {
  const found: DocumentName[] = [];
  for (const { tokens } of paragraphs) {
    for (let i = 1; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token.quote >= 0 || token.capital || !DOCUMENTS.has(token.lower)) continue;
      const owner = ownerBefore(tokens, i);
      if (!owner) continue;
      const publication = directory.find(textOf(tokens.slice(owner.from, owner.to)));
      found.push({
        head: token.lower,
        name: textOf(tokens.slice(owner.from, i + 1)),
        start: token.start,
        publication: publication?.kind === 'publication' ? publication : null,
      });
    }
  }
  return found;
}

function ownerBefore(tokens: readonly Token[], at: number): { from: number; to: number } | null {
  let to = at;
  while (
    to > 0 &&
    at - to < 3 &&
    tokens[to - 1]!.word &&
    !tokens[to - 1]!.capital &&
    !ROLES.has(tokens[to - 1]!.lower) &&
    tokens[to - 1]!.lower !== "'s"
  )
    to--;
  if (tokens[to - 1]?.lower === "'s") to--;
  else if (to !== at) return null;
  let from = to;
  // "Bloomberg News/Morning Consult poll": a capital behind the stroke is part of the name whatever the word.
  const joined = (i: number): boolean => tokens[i]!.text === '/' || (tokens[i]!.capital && tokens[i - 1]?.text === '/');
  while (from > 0 && (isName(tokens, from - 1) || (joined(from - 1) && from < to))) from--;
  return from < to ? { from, to } : null;
}
