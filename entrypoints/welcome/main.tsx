import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Welcome } from '../../components/Welcome';
import { makeWords, WordsContext } from '../../components/words';
import { dropPermission, permitted, requestPermission } from '../../lib/browser/permissions';
import { message, openPage } from '../../lib/browser/places';

const words = makeWords(message);
document.documentElement.lang = words.locale;
document.documentElement.dir = words.direction;

/** `#new=id,id` after an update: ids of signals that are new in it. */
const news = (new URLSearchParams(location.hash.slice(1)).get('new') ?? '')
  .split(',')
  .flatMap((id) => words.maybe(`signal_${id.replaceAll('-', '_')}_title`) ?? []);

function Page({ start }: { start: 'all' | null }) {
  const [chosen, setChosen] = useState<'click' | 'all' | null>(start);
  const choose = async (choice: 'click' | 'all') => {
    if (choice === 'click') await dropPermission('all');
    else if (!(await requestPermission('all'))) return;
    setChosen(choice);
  };
  return <Welcome chosen={chosen} onChoose={choose} onOptions={() => openPage('options.html')} news={news} />;
}

const root = document.getElementById('root');
permitted().then(({ all }) => {
  if (root)
    render(
      <WordsContext.Provider value={words}>
        <Page start={all ? 'all' : null} />
      </WordsContext.Provider>,
      root,
    );
});
