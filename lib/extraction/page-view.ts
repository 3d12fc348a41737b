import type { Headline } from './headline';
import type { Placed } from './placed';
import type { Role } from './roles';
import type { PageElement } from './snapshot';

/** What of the page the features need beside the segments. */
export interface PageView {
  /** All elements of the page, in document order. */
  readonly elements: readonly PageElement[];
  readonly placed: readonly Placed[];
  readonly roles: ReadonlyMap<PageElement, Role>;
  /** Headline as declared; empty when unknown. */
  readonly title: string;
  readonly headline: Headline;
  /** The article's text and summary as the page declares them for machines; null when it does not. */
  readonly declaredText: string | null;
  readonly description: string | null;
}
