import { useWords } from './words';

/** What an update brought. */
export interface Changes {
  /** The version that the reader had. */
  readonly since: string;
  /** Titles of the warnings that are new, in the reader's language. */
  readonly newWarnings: readonly string[];
  /** Newest first; entries are the changelog's own, in English. */
  readonly releases: readonly { readonly version: string; readonly entries: readonly string[] }[];
}

/** After an update: which warnings are new, by name, and whatever else the changelog says. */
export function WhatChanged({ changes, onOptions }: { changes: Changes; onOptions: () => void }) {
  const { t } = useWords();
  const { since, newWarnings, releases } = changes;
  return (
    <main class="welcome what-changed">
      <header class="welcome-head">
        <p class="brand">{t('extensionName')}</p>
        <h1>{t('changed_title', since)}</h1>
        <p class="welcome-lead">{t(newWarnings.length > 0 ? 'changed_lead' : 'changed_none')}</p>
      </header>
      {newWarnings.length > 0 && (
        <section class="welcome-news" aria-labelledby="news-title">
          <h2 id="news-title">{t('changed_warnings')}</h2>
          <ul>
            {newWarnings.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </section>
      )}
      {releases.map(({ version, entries }) => (
        <section key={version}>
          <h2>{t('changed_version', version)}</h2>
          <ul class="changes" lang="en" dir="ltr">
            {entries.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        <button type="button" class="button" onClick={onOptions}>
          {t('welcome_options')}
        </button>
      </p>
    </main>
  );
}
