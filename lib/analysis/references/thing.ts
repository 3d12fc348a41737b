import type { Publisher } from '../data/publishers';
import type { ReferenceKind, Span } from '../types';

/** Something the article leans on, while it is being put together: one per thing, however often it is named. */
export interface Thing {
  /** The same for every mention of it. */
  readonly key: string;
  /** Fullest name that the article uses. */
  name: string;
  readonly kind: ReferenceKind;
  /** Who may have published it; several when several bear the name, none when nobody is known. */
  publishers: readonly Publisher[];
  /** Words by which a link's text would mean it: names, "memo", "tweeted". */
  readonly names: Set<string>;
  /** The same, but such as many things are called ("report", "study"): they mean it only close by. */
  readonly nouns: Set<string>;
  readonly spans: Span[];
  /** Ids of the claims that lean on it. */
  readonly claims: Set<string>;
  /** Whose words it holds: the speaker of a post or statement, the issuer of a document. */
  readonly speaker: string | null;
}

/** Things by key, in order of first mention. */
export class Things {
  private readonly byKey = new Map<string, Thing>();

  /** The thing with this key, made when it is new. A longer name replaces a shorter one. */
  add(
    made: Omit<Thing, 'names' | 'nouns' | 'spans' | 'claims'>,
    span: Span,
    names: readonly string[],
    nouns: readonly string[] = [],
  ): Thing {
    const known = this.byKey.get(made.key);
    const thing = known ?? { ...made, names: new Set<string>(), nouns: new Set<string>(), spans: [], claims: new Set<string>() };
    if (!known) this.byKey.set(made.key, thing);
    else if (made.name.length > thing.name.length) thing.name = made.name;
    if (!thing.spans.some((one) => one.start === span.start)) thing.spans.push(span);
    for (const name of names) if (name.length > 1) thing.names.add(name.toLowerCase());
    for (const noun of nouns) thing.nouns.add(noun);
    return thing;
  }

  drop(thing: Thing): void {
    this.byKey.delete(thing.key);
  }

  get(key: string): Thing | undefined {
    return this.byKey.get(key);
  }

  all(): Thing[] {
    return [...this.byKey.values()];
  }
}
