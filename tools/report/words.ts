import { makeWords, type Words } from '../../components/words';
import messages from '../../public/_locales/en/messages.json';

/** The interface's English words, from the file that ships: the command line's exports say what the extension's say. */
export function englishWords(): Words {
  const file: Readonly<Record<string, { readonly message: string }>> = messages;
  return makeWords((key, values) => (file[key]?.message ?? '').replace(/\$(\d)/g, (_, at: string) => values[Number(at) - 1] ?? ''));
}
