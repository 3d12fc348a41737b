import { useId, useState } from 'preact/hooks';
import { useWords } from '../words';
import { FilePick } from './FilePick';
import { ListImportPreview, type ReadList } from './ListImport';
import { Check } from './SitesSection';
import type { ChangeSettings, ListShape, SettingsShape, Verdict } from './shape';
import { VerdictSteps } from './VerdictSteps';

interface ListsSectionProps {
  readonly settings: SettingsShape;
  readonly change: ChangeSettings;
  readonly readList: ReadList;
  readonly newId: () => string;
  /** ISO date of today. */
  readonly today: string;
}

/** Lists of domains with an opinion: the reader's own, and those from files. None is on by itself. */
export function ListsSection({ settings, change, readList, newId, today }: ListsSectionProps) {
  const { t, plural } = useWords();
  const [text, setText] = useState<{ name: string; text: string } | null>(null);
  const update = (id: string, how: (list: ListShape) => ListShape) =>
    change((was) => ({ ...was, lists: was.lists.map((list) => (list.id === id ? how(list) : list)) }));
  return (
    <section aria-labelledby="lists-title">
      <h2 id="lists-title">{t('options_lists')}</h2>
      <p class="lead">{t('options_listsText')}</p>
      <ul class="cards">
        {settings.lists.map((list) => (
          <li key={list.id} class={list.enabled ? 'card' : 'card off'}>
            <div class="card-head">
              <h3 dir="auto">{list.name}</h3>
              <Check
                label={t('options_on')}
                checked={list.enabled}
                onChange={(enabled) => update(list.id, (was) => ({ ...was, enabled }))}
              />
            </div>
            <p class="quiet small">
              {plural('list_entries', list.entries.length)} · {list.date || t('list_noDate')} · {list.licence || t('list_noLicence')}
            </p>
            <Entries list={list} onChange={(how) => update(list.id, how)} />
            <button
              type="button"
              class="button"
              onClick={() => change((was) => ({ ...was, lists: was.lists.filter(({ id }) => id !== list.id) }))}
            >
              {t('list_remove')}
              <span class="only-heard"> {list.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="button-row">
        <FilePick
          label={t('list_import')}
          accept=".csv,.json,.txt,.tsv,.hosts,text/*,application/json"
          onText={(name, read) => setText({ name, text: read })}
        />
        <button
          type="button"
          class="button"
          onClick={() =>
            change((was) => ({
              ...was,
              lists: [...was.lists, { id: newId(), name: t('list_own'), date: today, licence: '', enabled: true, entries: [] }],
            }))
          }
        >
          {t('list_add')}
        </button>
      </div>
      {text && (
        <ListImportPreview
          key={`${text.name} ${text.text.length}`}
          file={text}
          lists={settings.lists}
          readList={readList}
          onCancel={() => setText(null)}
          onTake={(list) => {
            change((was) => ({
              ...was,
              lists: was.lists.some(({ name }) => name === list.name)
                ? was.lists.map((other) => (other.name === list.name ? { ...list, id: other.id, enabled: other.enabled } : other))
                : [...was.lists, { ...list, id: newId() }],
            }));
            setText(null);
          }}
          today={today}
        />
      )}
    </section>
  );
}

/** By hand: one domain at a time, with a verdict; the first hundred are shown. */
function Entries({ list, onChange }: { list: ListShape; onChange: (how: (list: ListShape) => ListShape) => void }) {
  const { t, plural } = useWords();
  const [domain, setDomain] = useState('');
  const [verdict, setVerdict] = useState<Verdict>('doubted');
  const id = useId();
  const add = (event: Event) => {
    event.preventDefault();
    const clean = domain.trim().toLowerCase();
    if (!/^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(clean)) return;
    onChange((was) => ({
      ...was,
      entries: [...was.entries.filter((entry) => entry.domain !== clean), { domain: clean, verdict, note: '' }],
    }));
    setDomain('');
  };
  return (
    <details>
      <summary>{t('list_show')}</summary>
      <ul class="tags" aria-label={list.name}>
        {list.entries.slice(0, 100).map((entry) => (
          <li key={entry.domain} class="tag">
            <bdi>{entry.domain}</bdi> <span class="quiet">{t(`verdict_${entry.verdict}`)}</span>
            <button
              type="button"
              aria-label={t('options_remove', entry.domain)}
              onClick={() => onChange((was) => ({ ...was, entries: was.entries.filter(({ domain: other }) => other !== entry.domain) }))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {list.entries.length > 100 && <p class="quiet small">{plural('list_more', list.entries.length - 100)}</p>}
      <form class="toolbar" onSubmit={add}>
        <label class="only-heard" for={id}>
          {t('list_domain')}
        </label>
        <input
          id={id}
          class="field grow"
          placeholder="news.example"
          value={domain}
          onInput={({ currentTarget }) => setDomain(currentTarget.value)}
        />
        <VerdictSteps value={verdict} onChange={setVerdict} />
        <button type="submit" class="button">
          {t('options_add')}
        </button>
      </form>
    </details>
  );
}
