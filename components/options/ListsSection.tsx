import { useId, useState } from 'preact/hooks';
import { useWords } from '../words';
import { Check } from './SitesSection';
import { Steps } from './Steps';
import type { ChangeSettings, ListShape, SettingsShape } from './shape';

type Verdict = ListShape['entries'][number]['verdict'];

/** What reading a list file gave; `reason` is a message key. */
export type ListImport =
  | {
      readonly list: {
        readonly format: string;
        readonly name: string | null;
        readonly date: string | null;
        readonly licence: string | null;
        readonly entries: readonly { readonly domain: string; readonly verdict: Verdict; readonly note: string }[];
        readonly skipped: { readonly count: number; readonly examples: readonly string[] };
      };
    }
  | { readonly reason: string; readonly detail: string };

interface ListsSectionProps {
  readonly settings: SettingsShape;
  readonly change: ChangeSettings;
  readonly readList: (text: string, verdict: Verdict) => ListImport;
  readonly newId: () => string;
  /** ISO date of today. */
  readonly today: string;
}

const VERDICTS: readonly Verdict[] = ['trusted', 'doubted', 'ignored'];

/** Lists of domains with an opinion: the reader's own, and those from files. None is on by itself. */
export function ListsSection({ settings, change, readList, newId, today }: ListsSectionProps) {
  const { t, plural } = useWords();
  const [text, setText] = useState<{ name: string; text: string } | null>(null);
  const update = (list: ListShape) => change((was) => ({ ...was, lists: was.lists.map((other) => (other.id === list.id ? list : other)) }));
  return (
    <section aria-labelledby="lists-title">
      <h2 id="lists-title">{t('options_lists')}</h2>
      <p class="lead">{t('options_listsText')}</p>
      <ul class="cards">
        {settings.lists.map((list) => (
          <li key={list.id} class={list.enabled ? 'card' : 'card off'}>
            <div class="card-head">
              <h3 dir="auto">{list.name}</h3>
              <Check label={t('options_on')} checked={list.enabled} onChange={(enabled) => update({ ...list, enabled })} />
            </div>
            <p class="quiet small">
              {plural('list_entries', list.entries.length)} · {list.date || t('list_noDate')} · {list.licence || t('list_noLicence')}
            </p>
            <Entries list={list} onChange={update} />
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
        <ImportPreview
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
function Entries({ list, onChange }: { list: ListShape; onChange: (list: ListShape) => void }) {
  const { t, plural } = useWords();
  const [domain, setDomain] = useState('');
  const [verdict, setVerdict] = useState<Verdict>('doubted');
  const id = useId();
  const add = (event: Event) => {
    event.preventDefault();
    const clean = domain.trim().toLowerCase();
    if (!/^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(clean)) return;
    onChange({ ...list, entries: [...list.entries.filter((entry) => entry.domain !== clean), { domain: clean, verdict, note: '' }] });
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
              onClick={() => onChange({ ...list, entries: list.entries.filter((other) => other !== entry) })}
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

interface ImportPreviewProps {
  readonly file: { readonly name: string; readonly text: string };
  readonly lists: readonly ListShape[];
  readonly readList: ListsSectionProps['readList'];
  readonly today: string;
  readonly onTake: (list: ListShape) => void;
  readonly onCancel: () => void;
}

/** What a file would bring, before it is taken; for a list that is there already, what would change. */
function ImportPreview({ file, lists, readList, today, onTake, onCancel }: ImportPreviewProps) {
  const { t, plural } = useWords();
  const [verdict, setVerdict] = useState<Verdict>('doubted');
  const read = readList(file.text, verdict);
  if ('reason' in read)
    return (
      <div class="card" role="alert">
        <p class="error">{t(read.reason)}</p>
        {read.detail && <pre class="policy">{read.detail.slice(0, 500)}</pre>}
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    );
  const { list } = read;
  const name = list.name ?? file.name.replace(/\.\w+$/, '').slice(0, 200);
  const old = lists.find((other) => other.name === name);
  const oldDomains = new Set(old?.entries.map(({ domain }) => domain));
  const newDomains = new Set(list.entries.map(({ domain }) => domain));
  const added = list.entries.filter(({ domain }) => !oldDomains.has(domain)).length;
  const gone = [...oldDomains].filter((domain) => !newDomains.has(domain)).length;
  return (
    <div class="card">
      <h3 dir="auto">{name}</h3>
      <p role="status">
        {plural('list_entries', list.entries.length)} · {t(`list_format_${list.format}`)}
        {old && <> · {t('list_difference', added, gone)}</>}
      </p>
      <p class="quiet small">
        {list.entries
          .slice(0, 8)
          .map(({ domain }) => domain)
          .join(' · ')}
      </p>
      {list.skipped.count > 0 && (
        <p class="quiet small">
          {plural('list_skipped', list.skipped.count)} {list.skipped.examples.slice(0, 3).join(' · ')}
        </p>
      )}
      <VerdictSteps value={verdict} onChange={setVerdict} />
      <div class="button-row">
        <button
          type="button"
          class="button primary"
          onClick={() =>
            onTake({
              id: '',
              name,
              date: list.date ?? today,
              licence: list.licence ?? '',
              enabled: true,
              entries: list.entries.map((entry) => ({ ...entry })),
            })
          }
        >
          {t('list_take')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

function VerdictSteps({ value, onChange }: { value: Verdict; onChange: (value: Verdict) => void }) {
  const { t } = useWords();
  return (
    <Steps
      label={t('list_verdict')}
      value={value}
      choices={VERDICTS.map((verdict) => ({ value: verdict, name: t(`verdict_${verdict}`) }))}
      onChange={onChange}
    />
  );
}

/** A button that reads a file of the reader's as text. */
export function FilePick({ label, accept, onText }: { label: string; accept: string; onText: (name: string, text: string) => void }) {
  return (
    <label class="button file">
      {label}
      <input
        type="file"
        accept={accept}
        onChange={async ({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (!file) return;
          onText(file.name, await file.slice(0, LARGEST).text());
          currentTarget.value = '';
        }}
      />
    </label>
  );
}

/** No file of ours is as large as this, in bytes; of a larger one the beginning is read, and refused for its size. */
const LARGEST = 32_000_000;
