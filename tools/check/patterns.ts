import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseAst } from 'vite';

const ROOT = join(import.meta.dirname, '..', '..');
const FILE = join(import.meta.dirname, 'patterns.json');
/** How long recheck may look at one pattern, in milliseconds: what it has not settled by then it seldom settles. */
const PATIENCE = 3_000;

/** What is known of the patterns: recheck's verdicts, so that only new ones have to be looked at. */
interface Known {
  /** First 12 hexadecimal digits of the SHA-256 of each pattern that recheck has proven linear. */
  readonly proven: readonly string[];
  /**
   * Patterns that go by the square of the length of what they look at, or of which recheck cannot tell. What they look at is bounded:
   * one line, cut to some hundred characters, with white space collapsed. `tests/extraction/attacks.test.ts` shows that nothing
   * that a page can fill takes more than linear time in all.
   */
  readonly bounded: readonly { readonly file: string; readonly pattern: string }[];
}

interface Pattern {
  readonly file: string;
  /** Null where it cannot be told without running the code. */
  readonly source: string | null;
  readonly flags: string;
}

/** Where the code is that sees words of pages. */
const FOLDERS = ['lib', 'components', 'entrypoints'];

/** Complaints about patterns that are new and not linear, with the string that shows it. With `write`, notes the verdicts. */
export async function checkPatterns(write = false): Promise<string[]> {
  // Our own file.
  const known = JSON.parse(readFileSync(FILE, 'utf8')) as Known;
  const proven = new Set(known.proven);
  const bounded = new Set(known.bounded.map(({ pattern }) => pattern));
  const next: { proven: string[]; bounded: Known['bounded'][number][] } = { proven: [], bounded: [] };
  const complaints: string[] = [];
  process.env.RECHECK_BACKEND ??= 'native';
  const { check } = await import('recheck');
  for (const pattern of FOLDERS.flatMap(patternsBelow)) {
    const { file, source, flags } = pattern;
    if (source === null) {
      complaints.push(`${file}: a pattern is put together from what is not written in it, so nobody can look at it`);
      continue;
    }
    const name = hashOf(source, flags);
    const isKnown = proven.has(name) || bounded.has(source);
    const verdict = isKnown ? null : await check(source, flags, { timeout: PATIENCE });
    if (proven.has(name) || verdict?.status === 'safe') next.proven.push(name);
    else next.bounded.push({ file, pattern: source });
    if (verdict?.status === 'vulnerable')
      complaints.push(`${file}: ${verdict.complexity.summary}: /${source}/${flags}: ${verdict.attack.pattern}`);
  }
  if (!write) return complaints;
  const proven12 = [...new Set(next.proven)].sort();
  writeFileSync(FILE, `${JSON.stringify({ proven: proven12, bounded: next.bounded }, null, 2)}\n`);
  return [];
}

const hashOf = (source: string, flags: string): string => createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 12);

/** A node of a syntax tree (https://github.com/estree/estree), as far as it is looked at here. */
interface Node {
  readonly type: string;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly value?: unknown;
  readonly name?: string;
  readonly operator?: string;
  readonly id?: Node;
  readonly init?: Node | null;
  readonly left?: Node;
  readonly right?: Node;
  readonly callee?: Node;
  readonly object?: Node;
  readonly property?: Node;
  readonly arguments?: readonly Node[];
  readonly elements?: readonly Node[];
  readonly expressions?: readonly Node[];
  readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
  readonly source?: Node;
  readonly specifiers?: readonly { readonly imported?: Node; readonly local: Node }[];
}

/** Every pattern in the files below a folder: those that are written out, and those that are put together from constants. */
function patternsBelow(folder: string): Pattern[] {
  const patterns: Pattern[] = [];
  for (const entry of readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/(?<!\.d)\.tsx?$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const file = relative(ROOT, path);
    for (const { type, regex, callee, arguments: given = [] } of nodesOf(path)) {
      if (regex) patterns.push({ file, source: regex.pattern, flags: regex.flags });
      const isMade = (type === 'NewExpression' || type === 'CallExpression') && callee?.name === 'RegExp';
      if (isMade) patterns.push({ file, source: textOf(given[0], path), flags: (given[1] && textOf(given[1], path)) ?? '' });
    }
  }
  return patterns.sort((a, b) => (a.file + a.source < b.file + b.source ? -1 : 1));
}

const trees = new Map<string, readonly Node[]>();

/** All nodes of a file's syntax tree. */
function nodesOf(path: string): readonly Node[] {
  const known = trees.get(path);
  if (known) return known;
  const nodes: Node[] = [];
  const work: unknown[] = [parseAst(readFileSync(path, 'utf8'), { lang: path.endsWith('x') ? 'tsx' : 'ts' })];
  while (work.length > 0) {
    const node = work.pop();
    if (typeof node !== 'object' || node === null) continue;
    // The parser's own shape; lists of nodes have no type.
    if ('type' in node) nodes.push(node as Node);
    work.push(...Object.values(node));
  }
  trees.set(path, nodes);
  return nodes;
}

/** The text that an expression of a file gives when all of it is written: texts, sums, templates, joined lists, constants, imported ones too. */
function textOf(node: Node | undefined, path: string): string | null {
  if (!node) return null;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'BinaryExpression' && node.operator === '+') return joined([textOf(node.left, path), textOf(node.right, path)], '');
  if (node.type === 'TemplateLiteral') {
    const between = (node.expressions ?? []).map((each) => textOf(each, path));
    return joined(
      (node.quasis ?? []).flatMap(({ value }, at) => (at < between.length ? [value.cooked, between[at] ?? null] : [value.cooked])),
      '',
    );
  }
  const list = node.callee?.object;
  if (node.type === 'CallExpression' && node.callee?.property?.name === 'join' && list?.type === 'ArrayExpression')
    return joined(
      (list.elements ?? []).map((each) => textOf(each, path)),
      textOf(node.arguments?.[0], path) ?? ',',
    );
  // `PATTERN.source`, of a constant pattern.
  if (node.type === 'MemberExpression' && node.property?.name === 'source') return constant(node.object, path)?.node.regex?.pattern ?? null;
  const meant = constant(node, path);
  return meant && textOf(meant.node, meant.path);
}

const joined = (parts: readonly (string | null)[], by: string): string | null => (parts.includes(null) ? null : parts.join(by));

/** What the one constant of this name stands for, here or where it is imported from. */
function constant(node: Node | undefined, path: string): { readonly node: Node; readonly path: string } | null {
  if (node?.type !== 'Identifier') return null;
  const nodes = nodesOf(path);
  const [found, ...others] = nodes.filter(({ type, id }) => type === 'VariableDeclarator' && id?.name === node.name);
  if (found?.init && others.length === 0) return { node: found.init, path };
  for (const { type, source, specifiers } of nodes) {
    const specifier = type === 'ImportDeclaration' && specifiers?.find(({ local }) => local.name === node.name);
    if (specifier && String(source?.value).startsWith('.')) return constant(specifier.imported, join(dirname(path), `${source?.value}.ts`));
  }
  return null;
}
