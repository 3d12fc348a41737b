import type { CitationFormat, Reference, Report } from '../analysis/types';

/** Puts the citation of a linked reference on the clipboard. What writes it is loaded only now. */
export async function copyCitation({ article }: Report, reference: Reference, format: CitationFormat): Promise<void> {
  const { cite } = await import('../analysis/references/citation');
  await navigator.clipboard.writeText(cite(reference, article, format) ?? '');
}
