import * as z from 'zod/mini';
import { IMITATED_OUTLETS } from '../data/imitated-outlets';
import { defineSignal } from './signal';

/** Hosts that show other people's pages under their own address, with good reason. */
const MIRRORS =
  /(?:^|\.)(?:cdn\.ampproject\.org|web\.archive\.org|archive\.(?:org|is|ph|today)|translate\.goog|googleusercontent\.com|localhost|example)$/i;

const BEHIND_COM = /^(?:co|cm|so|la|vc|ws|tk|ml|ga|cf|gq|lol|site|top)$/;
const CHEAP_ENDING = /^(?:ltd|vip|pm|agency|cam|beauty|icu|top|xyz|work|foo|ink|click|buzz|lol|site|online|tk|ml|ga|cf|gq)$/;

/** The address imitates a known outlet: its name as a label, "…com.co", under a domain that is not its own. */
export const hostImpersonation = defineSignal({
  meta: {
    id: 'host-impersonation',
    polarity: 'warning',
    category: 'transparency',
    severity: 'serious',
    basis: [
      { framework: 'NewsGuard', item: 'Criterion: discloses ownership; imitated brands' },
      { framework: 'own observation', item: 'look-alike addresses such as abcnews.com.co' },
    ],
    title: 'The address imitates another outlet',
    message: 'The address {host} bears the name of {outlet}, and is not one of its addresses.',
    why: 'Look-alike addresses borrow a name that readers trust.',
    clears: 'The same story at the outlet’s own address.',
    options: z.object({}),
  },
  appliesTo: ({ article }) => /^https?:\/\//.test(article.url),
  detect: ({ article }) => {
    const host = (/^https?:\/\/([^/:?#]{1,253})/i.exec(article.url)?.[1] ?? '').toLowerCase();
    if (MIRRORS.test(host)) return [];
    const labels = host.split('.');
    for (const { name, label, domains } of IMITATED_OUTLETS) {
      if (domains.some((domain) => host === domain || host.endsWith(`.${domain}`))) continue;
      // "abcnews.com.co": the real address with something behind it. Country editions (cnn.com.br) are licensed and left alone.
      const lengthened = labels.at(-3) === label && labels.at(-2) === 'com' && BEHIND_COM.test(labels.at(-1)!);
      // "spiegel.ltd": the real name under an ending that costs little.
      const moved = labels.at(-2) === label && CHEAP_ENDING.test(labels.at(-1)!);
      if (lengthened || moved) return [{ certainty: 'certain', spans: [], evidence: [host], data: { host, outlet: name } }];
    }
    return [];
  },
});
