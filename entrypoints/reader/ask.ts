import type { Answers, Envelope, RequestOf, RequestType } from '../../lib/contracts/messages';

/** How long to wait before each further try, in milliseconds: a worker that was stopped is back within 40 ms. */
const WAITS = [50, 200, 800];

/**
 * Asks the worker, again where it died on the way: every request may be repeated without harm. Undefined when it refuses or
 * cannot be reached. The same as `ask` in `lib/browser`, on the browser's own object.
 */
export async function ask<Type extends RequestType>(request: RequestOf<Type>): Promise<Answers[Type] | undefined> {
  for (const wait of [0, ...WAITS]) {
    if (wait > 0) await new Promise((go) => setTimeout(go, wait));
    if (isOrphan()) return undefined;
    try {
      // The worker wraps every answer in an envelope; both sides are built from the same table of types.
      const envelope = (await chrome.runtime.sendMessage(request)) as Envelope<Answers[Type]> | undefined;
      if (envelope) return envelope.ok ? envelope.answer : undefined;
    } catch {
      // The worker died before it answered.
    }
  }
  return undefined;
}

/** True once the extension was updated, switched off or removed: nobody hears this script any more. */
export function isOrphan(): boolean {
  return !chrome.runtime?.id;
}
