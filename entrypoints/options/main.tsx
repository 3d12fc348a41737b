import { render } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { DataSection, type KeptReport } from '../../components/options/DataSection';
import { FileSection } from '../../components/options/FileSection';
import { ListsSection } from '../../components/options/ListsSection';
import type { RememberedPage } from '../../components/options/MemorySection';
import { OptionsPage, type OptionsPart, PARTS } from '../../components/options/OptionsPage';
import { PhrasesSection } from '../../components/options/PhrasesSection';
import { Preview } from '../../components/options/Preview';
import { PublishersSection } from '../../components/options/PublishersSection';
import { SignalsSection } from '../../components/options/SignalsSection';
import { type PermittedShape, SitesSection } from '../../components/options/SitesSection';
import { SyncGroup } from '../../components/options/SyncGroup';
import type { ChangeSettings } from '../../components/options/shape';
import { sampleArticle } from '../../components/sample/article';
import { makeWords, WordsContext } from '../../components/words';
import { analyze } from '../../lib/analysis/analyze';
import type { ModelFiles } from '../../lib/analysis/data/models';
import { handOn } from '../../lib/browser/hand-on';
import { forgetPages, memoryContents } from '../../lib/browser/memory';
import { modelFiles } from '../../lib/browser/models';
import { forgetNews, onNews } from '../../lib/browser/news';
import { dropPermission, onPermissionsChanged, permitted, requestPermission } from '../../lib/browser/permissions';
import { message, networkPolicy, openPage } from '../../lib/browser/places';
import { forgetReports, listReports } from '../../lib/browser/reports';
import { type CurrentSettings, changeSettings, onSettingsChanged, readSetAside, readSettings } from '../../lib/browser/settings';
import { clearAccount, onSyncStatus, type SyncStatus, setSync, syncStatus } from '../../lib/browser/sync';
import { type News, readNews } from '../../lib/browser/unread-news';
import { readListFile } from '../../lib/contracts/list-file';
import { SEARCH_ADDRESS } from '../../lib/contracts/search';
import { DEFAULT_SETTINGS, rulesOf } from '../../lib/contracts/settings';
import { readSettingsFile } from '../../lib/contracts/settings-file';
import { QUIET_SITES } from '../../lib/contracts/sites';
import { signalMetas } from './signal-metas';
import { wordsHit } from './try-phrases';

const words = makeWords(message);
document.documentElement.lang = words.locale;
document.documentElement.dir = words.direction;
document.title = words.t('optionsTitle');

const SIGNALS = signalMetas();
/** Everything that the settings page knows, gathered before it is first painted. */
interface Start {
  readonly current: CurrentSettings;
  readonly permitted: PermittedShape;
  readonly kept: readonly KeptReport[];
  readonly remembered: readonly RememberedPage[];
  readonly sync: SyncStatus;
  readonly news: News | null;
}

function Options({ start }: { start: Start }) {
  const [current, setCurrent] = useState(start.current);
  const [allowed, setAllowed] = useState(start.permitted);
  const [kept, setKept] = useState(start.kept);
  const [remembered, setRemembered] = useState(start.remembered);
  const [sync, setSyncShown] = useState(start.sync);
  const [news, setNews] = useState(start.news);
  const [part, setPart] = useState<OptionsPart>(partFrom(location.hash));
  const [failure, setFailure] = useState<string | null>(null);
  const [files, setFiles] = useState<ModelFiles | null>(null);
  // Whatever changed between the reading before the first paint and the listening would be missed: read once more.
  useEffect(() => {
    const stop = onSettingsChanged(setCurrent);
    readSettings().then(setCurrent);
    return stop;
  }, []);
  // After a refusal, too: the choice that was pressed then springs back.
  const showPermitted = () => permitted().then(setAllowed);
  useEffect(() => onPermissionsChanged(showPermitted), []);
  useEffect(() => {
    const stop = onSyncStatus(setSyncShown);
    syncStatus().then(setSyncShown);
    return stop;
  }, []);
  useEffect(() => onNews(setNews), []);
  // Reports come and go while other windows are in front.
  useEffect(() => whenSeen(async () => setKept(await listReports())), []);
  useEffect(() => void modelFiles().then(setFiles), []);
  const { settings } = current;
  const change = useCallback<ChangeSettings>((how) => {
    return changeSettings(how).then(
      (next) => {
        setFailure(null);
        setCurrent({ settings: next, notice: null });
        return true;
      },
      (error) => {
        setFailure(error instanceof Error ? error.message : String(error));
        return false;
      },
    );
  }, []);
  const before = useMemo(() => files && analyze(sampleArticle, files), [files]);
  const after = useMemo(() => files && analyze(sampleArticle, files, rulesOf(settings)), [files, settings]);
  const forgetMemory = async (picks?: (url: string) => boolean) => {
    await forgetPages(picks);
    setRemembered(await memoryContents());
  };
  const forget = async (what: { readonly key: string; readonly url: string } | { readonly host: string } | 'all') => {
    const isThere = (url: string) => {
      if (what === 'all') return true;
      return 'key' in what ? url === what.url : (URL.canParse(url) ? new URL(url).hostname : '') === what.host;
    };
    await forgetReports(({ key, url }) => (typeof what === 'object' && 'key' in what ? key === what.key : isThere(url)));
    setKept(await listReports());
    await forgetMemory(isThere);
  };
  return (
    <OptionsPage
      part={part}
      onPart={(next) => {
        history.replaceState(null, '', `#${next}`);
        setPart(next);
      }}
      notice={current.notice}
      news={news && { since: news.since, count: news.newWarnings.length }}
      onNews={() => void openPage('welcome.html', `#since=${news?.since ?? ''}`)}
      onNewsSeen={() => void forgetNews()}
      onSaveSetAside={async () => save('says-who-old-settings.json', await readSetAside())}
      failure={failure}
      preview={PREVIEWED.includes(part) && <Preview before={before} after={after} />}
    >
      {part === 'signals' && <SignalsSection signals={SIGNALS} settings={settings} change={change} />}
      {part === 'phrases' && <PhrasesSection settings={settings} change={change} tryPhrases={wordsHit} newId={() => crypto.randomUUID()} />}
      {part === 'lists' && (
        <ListsSection
          settings={settings}
          change={change}
          readList={readListFile}
          newId={() => crypto.randomUUID()}
          today={new Date().toISOString().slice(0, 10)}
        />
      )}
      {part === 'lists' && <PublishersSection settings={settings} change={change} />}
      {part === 'sites' && (
        <SitesSection
          settings={settings}
          change={change}
          signals={SIGNALS}
          quietSites={QUIET_SITES}
          permitted={allowed}
          now={new Date().toISOString()}
          onAskAll={() => void requestPermission('all').finally(showPermitted)}
          onDropAll={() => dropEverything(allowed)}
          onDropSite={(pattern) => dropPermission('site', pattern.replace(/\*$/, ''))}
        />
      )}
      {part === 'data' && (
        <DataSection
          settings={settings}
          change={change}
          kept={kept}
          policy={networkPolicy()}
          onForget={forget}
          remembered={remembered}
          onForgetMemory={() => forgetMemory()}
          notices="licenses.txt"
          isSearch={(address) => SEARCH_ADDRESS.test(address)}
        />
      )}
      {part === 'file' && (
        <FileSection
          settings={settings}
          standard={structuredClone(DEFAULT_SETTINGS)}
          change={change}
          readSettings={readSettingsFile}
          onExport={() => save('says-who-settings.json', settings)}
        >
          <SyncGroup sync={sync} settings={settings} onSwitch={(on) => void setSync(on)} onClear={() => void clearAccount()} />
        </FileSection>
      )}
    </OptionsPage>
  );
}

/** Parts whose changes show on the sample. */
const PREVIEWED: readonly OptionsPart[] = ['signals', 'phrases', 'lists'];

function partFrom(hash: string): OptionsPart {
  return PARTS.find((part) => `#${part}` === hash) ?? 'signals';
}

async function dropEverything({ sites }: PermittedShape): Promise<void> {
  await dropPermission('all');
  for (const pattern of sites) await dropPermission('site', pattern.replace(/\*$/, ''));
}

/** Calls back whenever the reader comes back to this page. Returns the way to stop. */
function whenSeen(callback: () => void): () => void {
  const listener = () => void (document.visibilityState === 'visible' && callback());
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

function save(name: string, value: unknown): void {
  void handOn({ text: `${JSON.stringify(value ?? null, null, 2)}\n`, type: 'application/json', name }, 'save');
}

async function open(): Promise<void> {
  const [current, allowed, kept, remembered, sync, news] = await Promise.all([
    readSettings(),
    permitted(),
    listReports(),
    memoryContents(),
    syncStatus(),
    readNews(),
  ]);
  const root = document.getElementById('root');
  if (root)
    render(
      <WordsContext.Provider value={words}>
        <Options start={{ current, permitted: allowed, kept, remembered, sync, news }} />
      </WordsContext.Provider>,
      root,
    );
}

void open();
