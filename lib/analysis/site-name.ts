import { addressForm, type PublisherTable } from './data/publishers';
import type { Article } from './types';

/**
 * The article with its outlet's name as the publisher table has it, when the page says none, only its address, a short form that the table
 * knows, or a name in another script than the table's: so that "VG" and "Verdens Gang", "日本経済新聞" and "Nikkei" are one. Any other
 * name that a page gives itself stays.
 */
export function withSiteName(article: Article, publishers: PublisherTable): Article {
  const host = hostOf(article.url);
  const publisher = host === null ? null : publishers.ofHost(host);
  const { siteName } = article;
  if (!publisher || publisher.name === siteName) return article;
  const vague = siteName === null || isAddress(siteName) || !/\p{Script=Latin}/u.test(siteName) || isLabel(siteName, host, publisher.name);
  return vague || publishers.named(siteName).includes(publisher) ? { ...article, siteName: publisher.name } : article;
}

const isAddress = (name: string): boolean => /^(?:https?:\/\/|www\.)|^\S+\.\p{L}{2,10}$/u.test(name);

/** True for "WDR" on wdr.de: the address in capitals, unless it is the publisher's name spelt in its own letters. */
function isLabel(siteName: string, host: string | null, name: string): boolean {
  const short = addressForm(siteName);
  return short !== addressForm(name) && (host ?? '').split('.').some((label) => label.replaceAll('-', '') === short);
}

/** Host of an absolute web address; analysis has no URL parser of the browser's. */
function hostOf(address: string): string | null {
  return /^https?:\/\/([^/?#:@\s]{1,253})/i.exec(address)?.[1]?.toLowerCase() ?? null;
}
