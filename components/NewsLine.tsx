import { useWords } from './words';

/** One line above a report after an update that brought new warnings; pressing it tells which, and takes it away. */
export function NewsLine({ since, count, onOpen }: { since: string; count: number; onOpen: () => void }) {
  const { t, plural } = useWords();
  return (
    <aside class="news-line">
      <span>{plural('news', count, since)}</span>{' '}
      <button type="button" class="plain" onClick={onOpen}>
        {t('news_which')}
      </button>
    </aside>
  );
}
