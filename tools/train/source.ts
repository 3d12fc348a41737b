import type { Trees } from '../../lib/extraction/trees';

/** Three significant digits at most, three after the point for small ones: enough, and small. */
const short = (x: number): string => String(Number(Math.abs(x) < 1 ? x.toFixed(3) : x.toPrecision(3))).replace(/^(-?)0\./, '$1.');

/** TypeScript source of a model, without the import. */
export function sourceOf(name: string, note: string, { bias, depth, trees }: Trees): string {
  const packed = trees.map((tree) => {
    const cells: string[] = [];
    for (let i = 0; i < tree.length; i += 2)
      cells.push(tree[i] === undefined ? '' : `${tree[i] === -1 ? '' : tree[i]}:${short(tree[i + 1] ?? 0)}`);
    return cells.join(',');
  });
  return `/** ${note} */\nexport const ${name}: Trees = unpack(\n  ${short(bias)},\n  ${depth},\n  '${packed.join(';')}',\n);\n`;
}

/** First lines of a file of weights. */
export const IMPORT = "import { type Trees, unpack } from './trees';\n\n";
