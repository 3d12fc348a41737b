import type { ComponentChildren } from 'preact';
import { Tabs } from '../Tabs';
import { useWords } from '../words';

/** Parts of the settings. */
export type OptionsPart = 'signals' | 'phrases' | 'lists' | 'sites' | 'data' | 'file';

export const PARTS: readonly OptionsPart[] = ['signals', 'phrases', 'lists', 'sites', 'data', 'file'];

interface OptionsPageProps {
  readonly part: OptionsPart;
  readonly onPart: (part: OptionsPart) => void;
  /** What has to be said about the settings themselves; null when all is well. */
  readonly notice: { readonly kind: 'restored' | 'reset' } | null;
  readonly onSaveSetAside: () => void;
  /** What the last update brought, until the reader has seen it. */
  readonly news: { readonly since: string; readonly count: number } | null;
  readonly onNews: () => void;
  readonly onNewsSeen: () => void;
  /** Why the last change could not be kept; null when it was. */
  readonly failure: string | null;
  readonly preview: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The frame of the settings: one part at a time, and beside it what it does. */
export function OptionsPage(props: OptionsPageProps) {
  const { part, onPart, notice, onSaveSetAside, news, onNews, onNewsSeen, failure, preview, children } = props;
  const { t, plural } = useWords();
  return (
    <div class="options">
      <header class="options-head">
        <h1>
          <span class="brand">{t('extensionName')}</span> {t('options')}
        </h1>
      </header>
      {notice && (
        <div class="notice" role="alert">
          <p>{t(`notice_${notice.kind}`)}</p>
          <button type="button" class="button" onClick={onSaveSetAside}>
            {t('notice_save')}
          </button>
        </div>
      )}
      {news && (
        <div class="notice" role="status">
          <p>{plural('news', news.count, news.since)}</p>
          <button type="button" class="button" onClick={onNews}>
            {t('news_which')}
          </button>
          <button type="button" class="plain" onClick={onNewsSeen}>
            {t('news_seen')}
          </button>
        </div>
      )}
      {failure && (
        <p class="notice error" role="alert">
          {t('options_notKept', failure)}
        </p>
      )}
      <main class="options-main">
        <Tabs
          label={t('options_parts')}
          chosen={part}
          onChoose={(id) => onPart(PARTS.find((known) => known === id) ?? 'signals')}
          tabs={PARTS.map((id) => ({ id, name: t(`options_${id}`) }))}
        >
          {children}
        </Tabs>
      </main>
      {preview}
    </div>
  );
}
