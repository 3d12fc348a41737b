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

/**
 * One style rule for each group: CSS declarations that a highlight may have (text-decoration, background-color, color). A group has
 * its rule from its first range on: the browser works out each rule's style for every element of the page.
 */
export function highlighter(styles: Readonly<Record<string, string>>): Highlighter {
  const salt = Math.random().toString(36).slice(2, 8);
  const name = (group: string) => `${group}-${salt}`;
  const sheet = new CSSStyleSheet();
  const painted = new Set<string>();
  return {
    paint(group, ranges) {
      if (!painted.has(group)) {
        if (ranges.length === 0) return;
        sheet.insertRule(`::highlight(${name(group)}) { ${styles[group] ?? ''} }`);
        if (painted.size === 0) document.adoptedStyleSheets.push(sheet);
        painted.add(group);
      }
      CSS.highlights.set(name(group), new Highlight(...ranges));
    },
    clear() {
      for (const group of painted) CSS.highlights.delete(name(group));
      const at = document.adoptedStyleSheets.indexOf(sheet);
      if (at >= 0) document.adoptedStyleSheets.splice(at, 1);
      while (sheet.cssRules.length > 0) sheet.deleteRule(0);
      painted.clear();
    },
  };
}

/** Takes the marks of every {@link Highlighter} away, of one that is there no more too; not what other groups of names look like. */
export function removeMarks(): void {
  for (const name of [...CSS.highlights.keys()])
    if (/^(?:linked|weakly-linked|missing|no-name|warning|shown)-[a-z0-9]{1,6}$/.test(name)) CSS.highlights.delete(name);
}
