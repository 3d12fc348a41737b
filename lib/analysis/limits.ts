/** Most that one article may hold, in UTF-16 code units and entries: what a page can grow, it cannot grow beyond these. */
export const LIMITS = {
  /** Body text. */
  text: 2_000_000,
  /** Address of the page itself: longer ones are not read at all, as a cut address is another page's. */
  url: 65_536,
  /** Any other address; longer ones count as none. */
  address: 8_192,
  short: 1_000,
  long: 20_000,
  /** Language tags and times. */
  tag: 100,
  furnitureText: 200_000,
  facts: 100,
  names: 200,
  words: 500,
  furniture: 500,
  furnitureLinks: 2_000,
  blocks: 50_000,
  links: 20_000,
  rels: 50,
} as const;
