import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { makeWords, type Words, WordsContext } from '../../components/words';
import messages from '../../public/_locales/en/messages.json';

/** The English words as a browser would give them, from the file that ships. */
export const english: Words = wordsFrom(messages);

/** Words from a message file, `$1` … replaced as browsers do. */
function wordsFrom(file: Readonly<Record<string, { readonly message: string }>>): Words {
  return makeWords((key, values) => (file[key]?.message ?? '').replace(/\$(\d)/g, (_, at: string) => values[Number(at) - 1] ?? ''));
}

/** Renders in English. */
export function show(view: ComponentChildren) {
  return render(<WordsContext.Provider value={english}>{view}</WordsContext.Provider>);
}
