import { useId, useState } from 'preact/hooks';
import { useWords } from '../words';
import type { ChangeSettings, SettingsShape } from './shape';

const ENGINES: readonly { readonly name: string; readonly address: string }[] = [
  { name: 'DuckDuckGo', address: 'https://duckduckgo.com/?q=%s' },
  { name: 'Bing', address: 'https://www.bing.com/search?q=%s' },
  { name: 'Brave', address: 'https://search.brave.com/search?q=%s' },
  { name: 'Ecosia', address: 'https://www.ecosia.org/search?q=%s' },
  { name: 'Google', address: 'https://www.google.com/search?q=%s' },
  { name: 'Qwant', address: 'https://www.qwant.com/?q=%s' },
  { name: 'Startpage', address: 'https://www.startpage.com/sp/search?query=%s' },
];

interface SearchChoiceProps {
  readonly settings: SettingsShape;
  readonly change: ChangeSettings;
  /** Whether an address can be a search engine's. */
  readonly isSearch: (address: string) => boolean;
}

/** Which search engine "Find it" opens. */
export function SearchChoice({ settings, change, isSearch }: SearchChoiceProps) {
  const { t } = useWords();
  const known = ENGINES.some(({ address }) => address === settings.search);
  const [other, setOther] = useState(!known);
  const [address, setAddress] = useState(known ? '' : settings.search);
  const [choice, field, problem] = [useId(), useId(), useId()];
  const wrong = address !== '' && !isSearch(address);
  const set = (search: string) => change((was) => ({ ...was, search }));
  return (
    <>
      <h3 class="group-title">
        <label for={choice}>{t('options_engine')}</label>
      </h3>
      <p>{t('options_engineText')}</p>
      <select
        id={choice}
        class="field"
        value={other ? '' : settings.search}
        onChange={({ currentTarget }) => {
          setOther(currentTarget.value === '');
          if (currentTarget.value) set(currentTarget.value);
        }}
      >
        {ENGINES.map((engine) => (
          <option key={engine.name} value={engine.address}>
            {engine.name}
          </option>
        ))}
        <option value="">{t('options_engineOther')}</option>
      </select>
      {other && (
        <div>
          <label for={field}>{t('options_engineAddress')}</label>
          <input
            id={field}
            class="field grow"
            type="url"
            value={address}
            aria-invalid={wrong}
            aria-describedby={wrong ? problem : undefined}
            onInput={({ currentTarget }) => {
              const typed = currentTarget.value.trim();
              setAddress(typed);
              if (isSearch(typed)) set(typed);
            }}
          />
          {wrong && (
            <p id={problem} class="error" role="alert">
              {t('options_engineWrong')}
            </p>
          )}
        </div>
      )}
    </>
  );
}
