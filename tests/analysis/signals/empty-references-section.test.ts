import { expect, it } from 'vitest';
import { emptyReferencesSection } from '../../../lib/analysis/signals/empty-references-section';
import { boxOf, evidenceOf, findings } from '../evidence';

const heading = (text: string, words: string, level = 2) => {
  const start = text.indexOf(words);
  return { kind: 'heading' as const, span: { start, end: start + words.length }, level, author: null, href: null };
};

it.each(['References', 'Sources'])('warns of “%s” with nothing under it', (words) => {
  const furniture = [boxOf('references', words), boxOf('related', 'Top Articles')];
  expect(findings(emptyReferencesSection, evidenceOf({ article: { furniture } }))).toEqual([
    { certainty: 'certain', spans: [], evidence: [words], data: { heading: words } },
  ]);
});

it('warns of such a heading in the body that another heading follows', () => {
  const text = 'Works cited\n\nRead on';
  const article = { text, blocks: [heading(text, 'Works cited'), heading(text, 'Read on')] };
  expect(findings(emptyReferencesSection, evidenceOf({ article }))?.[0]?.evidence).toEqual(['Works cited']);
});

it('is quiet when the section has links, text, or prose cut off from it', () => {
  const link = { href: 'https://a.example/b', text: 'A study' };
  for (const furniture of [
    [boxOf('references', 'References', [], [link])],
    [boxOf('references', 'References', ['Brun, I. Bridges of the north. 2019.'])],
    [boxOf('references', 'Sources'), boxOf('footer', null, ['Brun, Ida. “Bridges of the north.” The Herald. 15 November 2019.'])],
    [boxOf('related', 'Top Articles')],
  ])
    expect(findings(emptyReferencesSection, evidenceOf({ article: { furniture } }))).toEqual([]);
});

it('is quiet at the end of the text, where extraction may have stopped, and above a subheading', () => {
  const text = 'Sources\n\nBooks';
  const article = { text, blocks: [heading(text, 'Sources', 2), heading(text, 'Books', 3)] };
  expect(findings(emptyReferencesSection, evidenceOf({ article }))).toEqual([]);
});
