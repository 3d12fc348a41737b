import { CROWDS } from '../data/roles';
import type { Mention } from './entities';
import { agrees, type Earlier, isBody, isPerson, kindOf, mayBePerson, nearest, ofEntity, type Placed, type Resolution } from './mentions';

export function resolvePronoun(pronoun: string, placed: Placed, all: Earlier, mentions: readonly Mention[]): Resolution | null {
  // Whoever speaks inside the words that this source says is not meant.
  const inside = (at: number): boolean => at >= placed.sentence && placed.content.some(({ start, end }) => start <= at && at < end);
  const earlier = all.filter(({ placed: before }) => !inside(before.start));
  const last = earlier.findLast(({ resolution }) => resolution.kind !== 'document' && resolution.kind !== 'publication');
  const near = (paragraph: number): boolean => placed.paragraph - paragraph <= REACH;
  if (/^(?:who|which)$/.test(pronoun)) {
    // Only somebody of its own sentence: in "the six who voted" nobody named is meant.
    const before = nearest(mentions, placed, ({ start }) => start >= placed.sentence);
    // "An architect who said": a name further off is somebody else's.
    return before && placed.start - before.end <= 2 ? ofEntity(before.entity, kindOf(before.entity), before.entity.name) : null;
  }
  if (/^(?:he|she|his|her|him)$/.test(pronoun)) {
    const she = pronoun === 'she' || pronoun === 'her';
    const subject = nearest(
      mentions,
      { ...placed, start: placed.sentence },
      (mention) =>
        near(mention.paragraph) &&
        (mention.subject || mention.paragraph < placed.paragraph - 1) &&
        isPerson(mention.entity) &&
        agrees(mention.entity, she),
    );
    const speaker = earlier.findLast(
      ({ resolution, placed: before }) =>
        near(before.paragraph) &&
        (resolution.entity
          ? resolution.entity.kind === 'person' && agrees(resolution.entity, she)
          : resolution.kind === 'person' || (resolution.kind === 'unnamed-role' && !CROWDS.has(before.description.head ?? ''))),
    );
    if (subject && (!speaker || subject.start > speaker.placed.start)) return ofEntity(subject.entity, 'person', subject.entity.name);
    // "It was the same for Robinson. He …": the only one whom the paragraph has named so far, when no pronoun spoke of anybody before.
    const named = nearest(
      mentions,
      { ...placed, start: placed.sentence },
      (mention) => mention.paragraph === placed.paragraph && isPerson(mention.entity) && agrees(mention.entity, she) && mention.opens,
    );
    if (named && speaker?.placed.paragraph !== placed.paragraph) return ofEntity(named.entity, 'person', named.entity.name);
    if (speaker) return speaker.resolution;
    const any = nearest(
      mentions,
      placed,
      (mention) => near(mention.paragraph) && (isPerson(mention.entity) || mayBePerson(mention.entity)) && agrees(mention.entity, she),
    );
    return any ? ofEntity(any.entity, 'person', any.entity.name) : null;
  }
  if (pronoun === 'they') {
    const body = nearest(
      mentions,
      { ...placed, start: placed.sentence },
      (mention) => mention.paragraph === placed.paragraph && isBody(mention.entity) && mention.subject && !inside(mention.start),
    );
    if (
      last &&
      near(last.placed.paragraph) &&
      !(last.resolution.entity && last.resolution.entity.kind === 'person' && last.resolution.entity.he + last.resolution.entity.she > 0)
    ) {
      if (!body || body.start <= last.placed.end) return last.resolution;
    }
    if (body) return ofEntity(body.entity, 'organisation', body.entity.name);
    // "Riley Quinn … , they said.": the only one named so far in the paragraph, and neither he nor she.
    const people = new Set(
      mentions
        .filter(
          ({ entity, paragraph, start, quoted }) => paragraph === placed.paragraph && start < placed.start && !quoted && isPerson(entity),
        )
        .map(({ entity }) => entity),
    );
    const [only] = people;
    return only && people.size === 1 && only.he + only.she < 1 ? ofEntity(only, 'person', only.name) : null;
  }
  if (pronoun === 'it') {
    const thing = earlier.findLast(
      ({ resolution, placed: before }) => near(before.paragraph) && /^(?:organisation|publication|document)$/.test(resolution.kind),
    );
    const body = nearest(
      mentions,
      { ...placed, start: placed.sentence },
      (mention) => near(mention.paragraph) && mention.subject && (isBody(mention.entity) || mention.entity.kind === 'publication'),
    );
    if (body && (!thing || body.start > thing.placed.start)) return ofEntity(body.entity, kindOf(body.entity), body.entity.name);
    return thing?.resolution ?? null;
  }
  return null;
}

/** How many paragraphs back a pronoun may reach. */
const REACH = 4;
