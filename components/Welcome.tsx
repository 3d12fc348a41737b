import { Icon } from './Icon';
import { later } from './later';
import { Meter } from './Meter';
import { NO_ACTIONS, ReportContext } from './report-context';
import { SourceRow } from './SourceRow';
import { sampleReport } from './sample/report';
import { speakingSources } from './status';
import { useWords } from './words';

interface WelcomeProps {
  /** Null until the reader has chosen; then when badges appear. */
  readonly chosen: 'click' | 'all' | null;
  readonly onChoose: (choice: 'click' | 'all') => void;
  readonly onOptions: () => void;
}

/** What a reader sees after installing: three pictures on an invented article, and the one choice that matters. */
export function Welcome({ chosen, onChoose, onOptions }: WelcomeProps) {
  const { t } = useWords();
  const source = speakingSources(sampleReport)[0];
  return (
    <main class="welcome">
      <header class="welcome-head">
        <p class="brand">{t('extensionName')}</p>
        <h1>{t('welcome_title')}</h1>
        <p class="welcome-lead">{t('welcome_lead')}</p>
      </header>
      <ol class="panels">
        <li class="panel">
          <div class="picture">
            <p class="picture-headline" lang="en" dir="ltr">
              {sampleReport.article.title}
            </p>
            <p class="picture-badge">
              <Meter band={1} /> {t('pageBadge', 0, speakingSources(sampleReport).length)}
            </p>
            <p class="picture-text" lang="en" dir="ltr">
              A ministry memo suggests <u class="mark-missing">the deal was signed late last month</u>. <u class="mark-no-name">Critics</u>{' '}
              often argue that such denials are worth little.
            </p>
          </div>
          <h2>{t('welcome_1')}</h2>
          <p>{t('welcome_1_text')}</p>
        </li>
        <li class="panel">
          <div class="picture picture-row">
            <ReportContext.Provider
              value={{
                actions: NO_ACTIONS,
                open: source?.id ?? null,
                setOpen: () => {},
                announce: () => {},
                language: 'en',
                report: null,
                later,
              }}
            >
              <ul class="rows">{source && <SourceRow report={sampleReport} source={source} />}</ul>
            </ReportContext.Provider>
          </div>
          <h2>{t('welcome_2')}</h2>
          <p>{t('welcome_2_text')}</p>
        </li>
        <li class="panel">
          <div class="picture picture-never">
            <ul>
              {(['never_1', 'never_2', 'never_3', 'never_4'] as const).map((key) => (
                <li key={key}>
                  <Icon name="close" /> {t(`welcome_${key}`)}
                </li>
              ))}
            </ul>
          </div>
          <h2>{t('welcome_3')}</h2>
          <p>{t('welcome_3_text')}</p>
        </li>
      </ol>
      <section class="choice" aria-labelledby="choice-title">
        <h2 id="choice-title">{t('welcome_choice')}</h2>
        <div class="choices">
          {(['click', 'all'] as const).map((choice) => (
            <button key={choice} type="button" class="choice-button" aria-pressed={chosen === choice} onClick={() => onChoose(choice)}>
              <strong>{t(`welcome_${choice}`)}</strong>
              <span>{t(`welcome_${choice}_text`)}</span>
            </button>
          ))}
        </div>
        <p role="status" class="choice-said">
          {chosen && t(`welcome_${chosen}_done`)}
        </p>
        <p>
          <button type="button" class="plain" onClick={onOptions}>
            {t('welcome_options')}
          </button>
        </p>
      </section>
    </main>
  );
}
