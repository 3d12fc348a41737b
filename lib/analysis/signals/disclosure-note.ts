import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** The page says who paid, or where its own interests lie. */
export const disclosureNote = defineSignal({
  meta: {
    id: 'disclosure-note',
    polarity: 'credit',
    category: 'transparency',
    severity: 'minor',
    basis: [
      { framework: 'SPJ Code of Ethics', item: 'Disclose unavoidable conflicts' },
      { framework: 'NewsGuard', item: 'Criterion: discloses ownership and financing' },
    ],
    title: 'Interests are disclosed',
    message: 'The page says where its own interests lie: “{words}”.',
    why: 'A reader can take it into account.',
    clears: '',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.text.length > 0,
  detect: ({ article }) => {
    const text = [article.text, ...article.furniture.filter(({ kind }) => kind === 'disclosure').map((box) => box.text)].find((part) =>
      INTERESTS.test(part),
    );
    const hit = text === undefined ? null : INTERESTS.exec(text);
    if (!hit) return [];
    const spans = text === article.text ? [{ start: hit.index, end: hit.index + hit[0].length }] : [];
    return [{ certainty: 'likely', spans, evidence: [hit[0]], data: { words: hit[0] } }];
  },
});

const INTERESTS =
  /\b(?:[Ff]ull )?[Dd]isclosure: [^\n.]{10,100}|\bowns (?:this (?:newspaper|website|publication)|[Tt]he [A-Z]\w+(?: [A-Z]\w+)?)\b|\bis (?:a (?:financial )?supporter|an? (?:owner|investor|sponsor)) of (?:this|the) (?:newspaper|news organi[sz]ation|publication|website|[A-Z]\w+ [A-Z]\w+)\b|\b[Ww]e may (?:earn|receive) (?:a )?(?:small )?commission\b|\b[Tt]his (?:reporting|story|article|series|project) (?:was|is) (?:supported|funded|made possible) by\b/;
