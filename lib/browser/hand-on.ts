import type { Exported } from '../share/index';

/** Puts a text on the clipboard or into a file of the reader's, without any permission. */
export async function handOn({ text, type, name }: Exported, way: 'copy' | 'save'): Promise<void> {
  if (way === 'copy') return navigator.clipboard.writeText(text);
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun reading it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
