import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Welcome } from '../../components/Welcome';
import { type Changes, WhatChanged } from '../../components/WhatChanged';
import { makeWords, WordsContext } from '../../components/words';
import { changesSince, forgetNews } from '../../lib/browser/news';
import { dropPermission, permitted, requestPermission } from '../../lib/browser/permissions';
import { message, openPage } from '../../lib/browser/places';
import { signalKey } from '../../lib/share/sentence';

const words = makeWords(message);
document.documentElement.lang = words.locale;
document.documentElement.dir = words.direction;

/** `#since=0.1.0` after an update: the version that the reader had. */
const since = new URLSearchParams(location.hash.slice(1)).get('since');

/** What has changed since then; null at install. */
async function changes(): Promise<Changes | null> {
  if (since === null) return null;
  const releases = await changesSince(since);
  await forgetNews();
  return {
    since,
    newWarnings: releases.flatMap(({ newWarnings }) => newWarnings).flatMap((id) => words.maybe(signalKey(id, 'title')) ?? []),
    releases: releases.map(({ version, entries }) => ({ version, entries })),
  };
}

function Page({ start, changed }: { start: 'all' | null; changed: Changes | null }) {
  const [chosen, setChosen] = useState<'click' | 'all' | null>(start);
  const choose = async (choice: 'click' | 'all') => {
    if (choice === 'click') await dropPermission('all');
    else if (!(await requestPermission('all'))) return;
    setChosen(choice);
  };
  if (changed) return <WhatChanged changes={changed} onOptions={() => openPage('options.html')} />;
  return <Welcome chosen={chosen} onChoose={choose} onOptions={() => openPage('options.html')} />;
}

const root = document.getElementById('root');
Promise.all([permitted(), changes()]).then(([{ all }, changed]) => {
  if (root)
    render(
      <WordsContext.Provider value={words}>
        <Page start={all ? 'all' : null} changed={changed} />
      </WordsContext.Provider>,
      root,
    );
});
