import * as z from 'zod/mini';
import { withoutQuotations } from '../text/quoted';
import { defineSignal } from './signal';

/** What a chatbot says about itself or to whoever asked it; all in the first person or addressed to the one who asked. */
const RESIDUE: readonly RegExp[] = [
  /\bas an? (?:AI|artificial intelligence|large language model)(?: language)?(?: (?:model|assistant|system|chatbot))?(?: (?:developed|trained|created) by \w+)?, I\b/i,
  /\bas of my (?:last|latest) (?:knowledge |training )?(?:update|cut-?off)\b/i,
  /\bI(?:['’]m| am) (?:sorry|unable to), but I (?:can(?:not|['’]t)|am unable to) (?:fulfil?l|assist|comply|help|generate|browse|provide)\b/i,
  /\bI can(?:not|['’]t) (?:fulfil?l|complete) (?:this|that|your) (?:request|prompt)\b/i,
  /(?:^|\n)(?:Certainly|Sure|Of course)[!,.] Here(?:['’]s| is| are) (?:a|an|the|your) (?:[\w-]+ ){0,3}(?:version|rewrite|article|headline|summary|draft)\b/,
  /\bhere(?:['’]s| is) (?:a|the|your) (?:rewritten|paraphrased|reworded|revised) (?:version|article|text)\b/i,
  /\bI hope this (?:helps|meets your (?:needs|requirements))! (?:Let me know|If you)\b/i,
  /\bLet me know if you(?:['’]d| would) like (?:me to|any) (?:\w+ ){0,2}(?:adjust|change|revis|expand|rewrit)\w*\b/i,
];

/** A chatbot's own words left in the text, outside of quotation marks. */
export const chatbotResidue = defineSignal({
  meta: {
    id: 'chatbot-residue',
    polarity: 'warning',
    category: 'transparency',
    severity: 'serious',
    basis: [
      { framework: 'NewsGuard', item: 'AI content farm marks: error messages of chatbots in published text' },
      { framework: 'The Trust Project', item: 'Indicator: Best practices' },
    ],
    title: 'A chatbot’s own words were left in',
    message: 'The text holds what a chatbot says to whoever asks it: “{words}”.',
    why: 'The text came out of a chatbot, and nobody read it before it was published.',
    clears: 'A note that says how the text was made and who checked it.',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.text.length > 0,
  detect: ({ article, claims }) => {
    const inTitle = RESIDUE.map((pattern) => pattern.exec(withoutQuotations(article.title))?.[0]).find((words) => words !== undefined);
    // An article about such words has them in quotation marks below.
    if (inTitle !== undefined && !article.text.toLowerCase().includes(inTitle.toLowerCase()))
      return [{ certainty: 'certain', spans: [], evidence: [inTitle], data: { words: inTitle } }];
    const outside = withoutQuotations(article.text);
    for (const pattern of RESIDUE) {
      const hit = pattern.exec(outside);
      if (!hit) continue;
      const start = hit.index + (hit[0].startsWith('\n') ? 1 : 0);
      const span = { start, end: hit.index + hit[0].length };
      // What somebody is said to have said is reported, marks or not.
      const reported = claims.some(({ content }) => content.some((part) => part.start <= start && start < part.end));
      const shown = article.blocks.some(
        ({ kind, span: block }) => /quote|embed|caption|preformatted/.test(kind) && block.start <= start && start < block.end,
      );
      const words = article.text.slice(span.start, span.end);
      if (!reported && !shown) return [{ certainty: 'certain', spans: [span], evidence: [words], data: { words } }];
    }
    return [];
  },
});
