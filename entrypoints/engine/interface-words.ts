import { makeWords, type Words } from '../../components/words';
import { message } from '../../lib/browser/places';

let words: Words | null = null;

/** The interface's words in the browser's language, for what the worker says itself. */
export function interfaceWords(): Words {
  words ??= makeWords(message);
  return words;
}
