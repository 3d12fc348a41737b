import type { Metadata } from '../analysis/types';
import { webAddress } from './addresses';
import type { Sources } from './facts';
import { ldText } from './json-ld';

type Policies = Metadata['policies'];

const LD_KEYS: Readonly<Record<keyof Policies, readonly string[]>> = {
  corrections: ['correctionsPolicy'],
  ethics: ['ethicsPolicy', 'publishingPrinciples'],
  ownership: ['ownershipFundingInfo'],
  unnamedSources: ['unnamedSourcesPolicy'],
  about: ['masthead'],
  contact: [],
};

/** What links to policy pages are called. */
const WORDS: Readonly<Record<keyof Policies, RegExp>> = {
  corrections:
    /^(?:corrections?(?: policy| & clarifications| and clarifications)?|report an? (?:error|correction)|submit a correction|fehler melden|fe de errores)$/i,
  ethics:
    /^(?:(?:code of )?(?:ethics|conduct)(?: policy| code| statement)?|editorial (?:policy|policies|standards|guidelines|code|principles)|standards(?: & ethics| and ethics| & practices)?|journalistic standards|ethics & standards|pressekodex|redaktionsstatut|principios|trust principles|our standards)$/i,
  ownership: /^(?:ownership(?: (?:&|and) funding)?|funding|who owns us|our funding|about our ownership)$/i,
  unnamedSources: /^(?:unnamed|anonymous) sources? policy$/i,
  about:
    /^(?:about(?: us)?|about .{2,40}|who we are|über uns|impressum|imprint|qui(?:é|e)nes somos|à propos|chi siamo|sobre n[oó]s|om oss|over ons|mission)$/i,
  contact: /^(?:contact(?: us)?|kontakt|contacto|contactez-nous|contatti|contato|get in touch)$/i,
};

/** Addresses of the publisher's policies: declared ones first, then links of such names. */
export function readPolicies(s: Sources): Policies {
  const out: Record<keyof Policies, string | null> = {
    corrections: null,
    ethics: null,
    ownership: null,
    unnamedSources: null,
    about: null,
    contact: null,
  };
  const names = Object.keys(out) as (keyof Policies)[]; // the keys just written
  for (const name of names) {
    for (const object of s.page.ld)
      for (const key of LD_KEYS[name]) out[name] ??= webAddress(ldText(object[key]), s.page.base)?.href ?? null;
  }
  for (const { segment } of s.page.view.placed) {
    if (segment.text.length > 400) continue;
    for (const a of segment.anchors) {
      const text = segment.text.slice(a.start, a.end);
      if (text.length > 60) continue;
      for (const name of names) {
        if (out[name] === null && WORDS[name].test(text)) out[name] = webAddress(a.element.attribute('href'), s.page.base)?.href ?? null;
      }
    }
  }
  return out;
}
