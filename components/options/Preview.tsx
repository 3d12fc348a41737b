import type { Report, Warning } from '../../lib/analysis/types';
import { titleOf } from '../../lib/share/sentence';
import { Glyph } from '../Glyph';
import { Meter } from '../Meter';
import { useWords, type Words } from '../words';

interface PreviewProps {
  /** The sample under everybody's defaults, and under the settings in force; null while they are being judged. */
  readonly before: Report | null;
  readonly after: Report | null;
}

/** What the settings do to the sample article, at once: the grade as it moves, what appears and what goes. */
export function Preview({ before, after }: PreviewProps) {
  const words = useWords();
  const { t, number } = words;
  if (!before || !after)
    return (
      <aside class="preview" aria-label={t('preview')}>
        <p class="quiet">{t('previewWorking')}</p>
      </aside>
    );
  const then = namesOf(before, words);
  const now = namesOf(after, words);
  const moved = (after.score?.value ?? 0) - (before.score?.value ?? 0);
  return (
    <aside class="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{t('preview')}</h2>
      <p class="quiet small">{t('previewText')}</p>
      <p class="preview-headline" lang={after.article.lang ?? undefined}>
        {after.article.title}
      </p>
      <div role="status">
        <p class="preview-grade">
          <Meter band={after.score?.band ?? 0} />
          <strong>{after.score ? t(`band_${after.score.band}`) : t('noGrade')}</strong>
          {after.score && <span>{number(after.score.value)}</span>}
          {moved !== 0 && (
            <span class="moved">
              <bdi>
                {moved > 0 ? '+' : '−'}
                {number(Math.abs(moved))}
              </bdi>{' '}
              {t('previewMoved')}
            </span>
          )}
        </p>
      </div>
      <ul class="preview-list">
        {[...now].map(([signal, { title, warning }]) => (
          <li key={signal} class={then.has(signal) ? '' : 'appeared'}>
            <Glyph status="warning" />
            <span>
              {title}
              {!then.has(signal) && <em> {t('previewNew')}</em>}
            </span>
            <span class="quiet small">{t(`severity_${warning.severity}`)}</span>
          </li>
        ))}
        {[...then]
          .filter(([signal]) => !now.has(signal))
          .map(([signal, { title }]) => (
            <li key={signal} class="gone">
              <Glyph status="warning" />
              <s>{title}</s>
              <span class="quiet small">{t('previewGone')}</span>
            </li>
          ))}
      </ul>
    </aside>
  );
}

function namesOf(report: Report, words: Words): Map<string, { title: string; warning: Warning }> {
  return new Map(
    report.warnings
      .filter(({ certainty }) => certainty !== 'possible')
      .map((warning) => [warning.signal, { title: titleOf(words, warning.signal, warning.message), warning }]),
  );
}
