import { useState } from 'preact/hooks';
import { useWords } from '../words';
import type { ListShape, Verdict } from './shape';
import { VerdictSteps } from './VerdictSteps';

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

/** Reads a list file; domains that it says nothing of get the verdict. */
export type ReadList = (text: string, verdict: Verdict) => ListImport;

interface ListImportPreviewProps {
  readonly file: { readonly name: string; readonly text: string };
  readonly lists: readonly ListShape[];
  readonly readList: ReadList;
  readonly today: string;
  readonly onTake: (list: ListShape) => void;
  readonly onCancel: () => void;
}

/** What a file would bring, before it is taken; for a list that is there already, what would change. */
export function ListImportPreview({ file, lists, readList, today, onTake, onCancel }: ListImportPreviewProps) {
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
