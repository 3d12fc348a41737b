/** A JSON-LD object, made anew without a prototype: keys are the page's, so nothing of theirs may reach a prototype. */
export type LdObject = { readonly [key: string]: LdValue };
export type LdValue = string | number | boolean | null | readonly LdValue[] | LdObject;

/** Caps on one page's JSON-LD: characters of a script, depth, values in all. */
const CAPS = { script: 500_000, depth: 12, values: 5_000, string: 5_000, body: 60_000 };

const isObject = (value: LdValue | undefined): value is LdObject => typeof value === 'object' && value !== null && !Array.isArray(value);

export { isObject as isLdObject };

/** Copies parsed JSON within the caps. `budget` counts values down over the whole page. */
function copy(value: unknown, depth: number, budget: { left: number }): LdValue {
  if (--budget.left < 0 || depth > CAPS.depth) return null;
  if (typeof value === 'string') return value.slice(0, CAPS.string);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) {
    const out: LdValue[] = [];
    for (const item of value) {
      if (budget.left <= 0) break;
      out.push(copy(item, depth + 1, budget));
    }
    return out;
  }
  if (typeof value !== 'object' || value === null) return null;
  const out: Record<string, LdValue> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) {
    if (budget.left <= 0) break;
    if (key.length > 60 || key === '__proto__') continue;
    if (key === 'articleBody' && typeof inner === 'string') {
      out[key] = inner.slice(0, CAPS.body);
      continue;
    }
    out[key.replace(/^https?:\/\/schema\.org\//, '')] = copy(inner, depth + 1, budget);
  }
  return out;
}

/** Without the comment or CDATA marks that some wrap their JSON in, and a last semicolon. */
function bare(script: string): string {
  let text = script.trim();
  for (const mark of ['//', '<!--', '<![CDATA[', '//']) if (text.startsWith(mark)) text = text.slice(mark.length).trimStart();
  for (const mark of ['-->', ']]>', '//', ';']) if (text.endsWith(mark)) text = text.slice(0, -mark.length).trimEnd();
  return text;
}

function parse(script: string): unknown {
  const text = bare(script);
  try {
    return JSON.parse(text);
  } catch {
    try {
      // Publishers paste raw line breaks into strings and leave commas behind.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      return JSON.parse(text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,(\s*[\]}])/g, '$1'));
    } catch {
      return null;
    }
  }
}

/** All objects with a type in the page's JSON-LD, nested ones too, in order; parse errors are left out. */
export function readJsonLd(scripts: readonly string[]): LdObject[] {
  const budget = { left: CAPS.values };
  const out: LdObject[] = [];
  const collect = (value: LdValue): void => {
    if (Array.isArray(value)) for (const item of value) collect(item);
    else if (isObject(value)) {
      if (value['@type']) out.push(value);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemListElement', 'item', 'liveBlogUpdate', 'publisher']) {
        const inner = value[key];
        if (inner !== undefined && out.length < 300) collect(inner);
      }
    }
  };
  for (const script of scripts.slice(0, 40)) if (script.length <= CAPS.script) collect(copy(parse(script), 0, budget));
  return out;
}

/** Type names of an object, without their vocabulary's address. */
export function typesOf(object: LdObject): string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type]).filter((t) => typeof t === 'string').map((t) => t.replace(/^.*[/#:]/, ''));
}

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|Review|ClaimReview|SocialMediaPosting|NewsArticle)$/;

/** True for the types of articles ("NewsArticle", "BlogPosting" …). */
export const isArticleType = (type: string): boolean => ARTICLE.test(type) && !/Page$/.test(type);

/** First string in a value: itself, its first element, or its name, `@value` or address. */
export function ldText(value: LdValue | undefined): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (Array.isArray(value)) {
    for (const item of value) {
      const text = ldText(item);
      if (text) return text;
    }
    return null;
  }
  if (!isObject(value)) return null;
  return ldText(value.name) ?? ldText(value['@value']) ?? null;
}

/** A value as a list. */
export function ldList(value: LdValue | undefined): readonly LdValue[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The object that a bare `{"@id": …}` stands for, or the value itself. */
export function ldResolve(all: readonly LdObject[], value: LdValue): LdValue {
  if (!isObject(value) || value.name !== undefined || typeof value['@id'] !== 'string') return value;
  return all.find((o) => o['@id'] === value['@id'] && o.name !== undefined) ?? value;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ntilde: 'ñ',
  hellip: '…',
  bdquo: '„',
  shy: '',
};

/** Decodes the character references that publishers leave in JSON-LD ("&#8217;", "&uuml;"). */
export function decodeReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,8}));/gi, (whole, decimal: string, hex: string, name: string) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
  });
}
