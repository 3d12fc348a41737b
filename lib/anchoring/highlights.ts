/**
 * Marks ranges with the CSS Custom Highlight API: no node is added to the page and nothing moves. The names carry a random part,
 * so that they meet nobody else's.
 */
export interface Highlighter {
  /** Replaces all ranges of a group. */
  paint(group: string, ranges: readonly Range[]): void;
  /** Takes every mark and the style sheet away. */
  clear(): void;
}

/** One style rule for each group: CSS declarations that a highlight may have (text-decoration, background-color, color). */
export function highlighter(styles: Readonly<Record<string, string>>): Highlighter {
  const salt = Math.random().toString(36).slice(2, 8);
  const name = (group: string) => `${group}-${salt}`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    Object.entries(styles)
      .map(([group, declarations]) => `::highlight(${name(group)}) { ${declarations} }`)
      .join('\n'),
  );
  let adopted = false;
  return {
    paint(group, ranges) {
      if (!adopted) document.adoptedStyleSheets.push(sheet);
      adopted = true;
      CSS.highlights.set(name(group), new Highlight(...ranges));
    },
    clear() {
      for (const group of Object.keys(styles)) CSS.highlights.delete(name(group));
      const at = document.adoptedStyleSheets.indexOf(sheet);
      if (at >= 0) document.adoptedStyleSheets.splice(at, 1);
      adopted = false;
    },
  };
}
