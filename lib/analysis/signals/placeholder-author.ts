import * as z from 'zod/mini';
import { defineSignal } from './signal';

const ACCOUNT =
  /^(?:admin(?:istrator)?|site admin|web ?master|user ?\d*|editor ?\d+|guest(?: (?:author|post))?|author|contributor|root|test|demo|wp[- ]?admin|anonymous|unknown|n\/?a|none|null|undefined|poster|writer)$/i;

/** The author line names an account of the publishing software, not a person, a desk or an agency. */
export const placeholderAuthor = defineSignal({
  meta: {
    id: 'placeholder-author',
    polarity: 'warning',
    category: 'transparency',
    severity: 'minor',
    basis: [
      { framework: 'The Trust Project', item: 'Indicator: Journalist expertise (who made this)' },
      { framework: 'JTI (CWA 17493)', item: 'identity of authors' },
    ],
    title: 'The author line names no one',
    message: 'The author is given as “{name}”, an account and not a person.',
    why: 'Nobody can be asked about the text.',
    clears: 'The name of a person, a desk or an agency.',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.metadata.authors.length + article.byline.length > 0,
  detect: ({ article }) => {
    const names = [...new Set([...article.byline, ...article.metadata.authors.map(({ name }) => name)].map((name) => name.trim()))];
    const account = names.find((name) => ACCOUNT.test(name));
    // One real name is enough: markup often carries the account beside it.
    const onlyAccounts = account !== undefined && names.every((name) => ACCOUNT.test(name) || isOutlet(name, article.siteName));
    return onlyAccounts ? [{ certainty: 'certain', spans: [], evidence: [account], data: { name: account } }] : [];
  },
});

function isOutlet(name: string, siteName: string | null): boolean {
  return siteName !== null && name.toLowerCase() === siteName.toLowerCase();
}
