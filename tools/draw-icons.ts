import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';

/**
 * Draws the icon: an opening quotation mark with a footnote ring at its upper right, on a 16 px grid. The ring fills in five steps
 * with the band; hollow on grey when there is nothing to say. Run by hand after a change: `npx tsx tools/draw-icons.ts`.
 */

const INK = '#26457f';
const GREY = '#6f757e';
/** One half of the mark: a block with a tail that bends up to the right. */
const HALF = 'c0-2.75 1.05-4.65 3.25-5.7l.7 1.25c-1.15.7-1.75 1.45-1.85 2.5h1.6v3.95h-3.7z';
const RING = { x: 12.1, y: 4, r: 2 };

/** SVG of the icon; `band` 0 leaves the ring empty. */
function icon(band: number, tile: string): string {
  const { x, y, r } = RING;
  const inner = r + 0.05;
  const filled = band === 5 ? `<circle cx="${x}" cy="${y}" r="${inner}"/>` : band > 0 ? `<path d="${sector(x, y, inner, band / 5)}"/>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
<title>Says Who</title>
<rect width="16" height="16" rx="3.6" fill="${tile}"/>
<g fill="#fff"><path d="M1.9 11${HALF}M6.2 11${HALF}"/>${filled}</g>
<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="#fff" stroke-width="1.1"/>
</svg>
`;
}

/** A slice of a circle, clockwise from the top; `share` is below 1. */
function sector(x: number, y: number, r: number, share: number): string {
  const angle = 2 * Math.PI * share;
  const [toX, toY] = [x + r * Math.sin(angle), y - r * Math.cos(angle)].map((value) => Number(value.toFixed(3)));
  return `M${x} ${y}V${Number((y - r).toFixed(3))}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${toX} ${toY}Z`;
}

async function draw(svg: string, name: string, sizes: readonly number[]): Promise<void> {
  for (const size of sizes)
    await sharp(Buffer.from(svg), { density: 72 * (size / 16) * 4 })
      .resize(size, size)
      .png({ compressionLevel: 9, palette: size <= 48 })
      .toFile(`public/icon/${name}${size}.png`);
}

await mkdir('public/icon', { recursive: true });
await mkdir('assets/icon', { recursive: true });
await writeFile('assets/icon/icon.svg', icon(5, INK));
await draw(icon(5, INK), '', [16, 32, 48, 96, 128]);
await draw(icon(0, GREY), 'off-', [16, 32]);
for (const band of [0, 1, 2, 3, 4, 5]) await draw(icon(band, INK), `band-${band}-`, [16, 32]);
