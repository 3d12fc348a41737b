import { useId, useState } from 'preact/hooks';
import { Meter } from './Meter';
import { hostOf } from './mute';
import { FilePick } from './options/FilePick';
import { useWords } from './words';

/** One report that is kept. Times in ms since 1970. */
export interface Kept {
  readonly key: string;
  readonly url: string;
  readonly title: string;
  readonly siteName: string | null;
  readonly band: number | null;
  readonly value: number | null;
  readonly usedAt: number;
}

interface LibraryProps {
  readonly kept: readonly Kept[];
  readonly onOpen: (key: string) => void;
  readonly onForget: (key: string | null) => void;
  readonly onFile: (text: string) => void;
  /** Why a file could not be opened; null otherwise. */
  readonly problem: string | null;
}

/** What was read lately, with its grade; found by words, forgotten one by one or all at once. Nothing of it leaves the machine. */
export function Library({ kept, onOpen, onForget, onFile, problem }: LibraryProps) {
  const { t, plural, number, date } = useWords();
  const [sought, setSought] = useState('');
  const field = useId();
  const found = kept.filter(({ title, siteName, url }) =>
    `${title} ${siteName ?? ''} ${url}`.toLowerCase().includes(sought.trim().toLowerCase()),
  );
  return (
    <main class="options library">
      <header class="options-head">
        <h1>
          <span class="brand">{t('extensionName')}</span> {t('library')}
        </h1>
        <p class="lead">{t('libraryText')}</p>
      </header>
      <div class="toolbar">
        <label class="only-heard" for={field}>
          {t('librarySearch')}
        </label>
        <input
          id={field}
          class="field grow"
          type="search"
          placeholder={t('librarySearch')}
          value={sought}
          onInput={({ currentTarget }) => setSought(currentTarget.value)}
        />
        <FilePick label={t('libraryOpen')} accept=".json,application/json" onText={(_, text) => onFile(text)} />
        <button type="button" class="button" disabled={kept.length === 0} onClick={() => onForget(null)}>
          {t('options_forgetAll')}
        </button>
      </div>
      {problem && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
      <p class="quiet small" role="status">
        {plural('libraryCount', found.length)}
      </p>
      {found.length === 0 ? (
        <p class="empty">{kept.length === 0 ? t('libraryEmpty') : t('options_nothingFound')}</p>
      ) : (
        <ul class="cards">
          {found.map((report) => (
            <li key={report.key} class="card kept">
              <button type="button" class="kept-title" dir="auto" onClick={() => onOpen(report.key)}>
                {report.title || report.url}
              </button>
              <p class="quiet small">
                <bdi>{report.siteName ?? hostOf(report.url)}</bdi> · {date(new Date(report.usedAt).toISOString())}
              </p>
              <p class="kept-grade">
                <Meter band={report.band ?? 0} /> {report.band === null ? t('noGrade') : t(`band_${report.band}`)}{' '}
                {report.value !== null && <span class="quiet">{number(report.value)}</span>}
              </p>
              <button type="button" class="kept-forget" aria-label={t('options_remove', report.title)} onClick={() => onForget(report.key)}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
