import { browser } from 'wxt/browser';
import type { Answers, Command, Envelope, RequestOf, RequestType } from '../contracts/messages';

/** How long to wait before each further try, in milliseconds: a worker that was stopped is back within 40 ms. */
const WAITS = [50, 200, 800];

/**
 * Asks the worker and waits for its answer. Every request may be repeated without harm, so one whose worker died on the way is
 * asked again, three times. Throws when the worker refuses or never answers.
 */
export async function ask<Type extends RequestType>(request: RequestOf<Type>): Promise<Answers[Type]> {
  let lost: unknown;
  for (const wait of [0, ...WAITS]) {
    if (wait > 0) await new Promise((go) => setTimeout(go, wait));
    try {
      // The worker wraps every answer with `serve`; both sides are built from the same table of types.
      const envelope = (await browser.runtime.sendMessage(request)) as Envelope<Answers[Type]> | undefined;
      if (envelope?.ok) return envelope.answer;
      if (envelope) throw new Refused(envelope.error);
    } catch (error) {
      if (error instanceof Refused) throw error;
      lost = error;
    }
  }
  throw lost ?? new Error('the worker did not answer');
}

/** Tells the reader script of a tab's top document; null when there is none there. */
export async function tell(tabId: number, command: Command): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, command, { frameId: 0 });
  } catch {
    return null;
  }
}

/** The worker heard and said no: asking again would not help. */
class Refused extends Error {}
