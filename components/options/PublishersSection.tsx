import { useId, useState } from 'preact/hooks';
import { useWords } from '../words';
import type { ChangeSettings, SettingsShape } from './shape';

interface PublishersSectionProps {
  readonly settings: SettingsShape;
  readonly change: ChangeSettings;
}

/** Outlets that the reader adds to the table that ships: a name, other names, addresses. */
export function PublishersSection({ settings, change }: PublishersSectionProps) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [aliases, setAliases] = useState('');
  const [domains, setDomains] = useState('');
  const add = async () => {
    const publisher = { name: name.trim(), aliases: parts(aliases), domains: parts(domains).map(hostIn) };
    const kept = await change((was) => ({
      ...was,
      publishers: [...was.publishers.filter((other) => other.name !== publisher.name), publisher],
    }));
    if (!kept) return;
    setName('');
    setAliases('');
    setDomains('');
  };
  return (
    <section aria-labelledby="publishers-title">
      <h3 id="publishers-title" class="group-title">
        {t('options_publishers')}
      </h3>
      <p>{t('options_publishersText')}</p>
      <ul class="tags" aria-label={t('options_publishers')}>
        {settings.publishers.map((publisher) => (
          <li key={publisher.name} class="tag">
            <span dir="auto">
              {[publisher.name, ...publisher.aliases].join(', ')} · <bdi>{publisher.domains.join(', ')}</bdi>
            </span>
            <button
              type="button"
              aria-label={t('options_remove', publisher.name)}
              onClick={() => change((was) => ({ ...was, publishers: was.publishers.filter((other) => other.name !== publisher.name) }))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <form
        class="fields own-outlet"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) add();
        }}
      >
        <Field label={t('options_publisherName')} value={name} onValue={setName} />
        <Field label={t('options_publisherAliases')} value={aliases} onValue={setAliases} />
        <Field label={t('options_publisherDomains')} value={domains} onValue={setDomains} />
        <button type="submit" class="button" disabled={name.trim() === ''}>
          {t('options_publisherAdd')}
        </button>
      </form>
    </section>
  );
}

function Field({ label, value, onValue }: { label: string; value: string; onValue: (value: string) => void }) {
  const id = useId();
  return (
    <div class="stack">
      <label for={id}>{label}</label>
      <input id={id} class="field" type="text" value={value} onInput={({ currentTarget }) => onValue(currentTarget.value)} />
    </div>
  );
}

const parts = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** "https://www.paper.example/news" is paper.example. */
const hostIn = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#][\s\S]*/, '');
