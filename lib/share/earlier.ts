import type { Report } from '../analysis/types';

/** Something that a page read earlier tells about this one. */
export interface Earlier {
  readonly kind: 'quotation' | 'passages';
  /** The speaker, or how much of the text it is. */
  readonly name: string;
  /** This page's words, one entry a passage. */
  readonly here: readonly string[];
  /** The other page's words for a quotation; null for passages, which are the same. */
  readonly there: string | null;
  /** Which page, and when it was first read. */
  readonly where: string;
  readonly url: string;
}

/** The messages it is told in, and the language of its figures. */
interface Messages {
  readonly locale: string;
  readonly t: (key: string, ...values: string[]) => string;
}

/** Most passages that are written out of one page. */
const MOST = 3;

/** What the reader's earlier pages tell, in the order of the screen. */
export function earlierOf({ article, recollection }: Report, { t, locale }: Messages): Earlier[] {
  const whereOf = (page: { url: string; title: string; seenAt: string }) =>
    t('memoryThere', page.title || page.url, page.seenAt.slice(0, 10));
  return [
    ...(recollection?.altered ?? []).map((one): Earlier => {
      return { kind: 'quotation', name: one.speaker, here: [one.here], there: one.there, where: whereOf(one), url: one.url };
    }),
    ...(recollection?.repeated ?? []).map((one): Earlier => {
      const share = one.share.toLocaleString(locale, { style: 'percent' });
      const here = one.spans.slice(0, MOST).map(({ start, end }) => article.text.slice(start, end));
      return { kind: 'passages', name: t('memoryShare', share), here, there: null, where: whereOf(one), url: one.url };
    }),
  ];
}
