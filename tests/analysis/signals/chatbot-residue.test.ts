import { expect, it } from 'vitest';
import { chatbotResidue } from '../../../lib/analysis/signals/chatbot-residue';
import { claimOf, evidenceOf, findings, spanOf } from '../evidence';

const on = (text: string) => findings(chatbotResidue, evidenceOf({ article: { text } }));

it.each([
  ['As an AI language model, I cannot predict the election.', 'As an AI language model, I'],
  ['The law passed. As of my last knowledge update, it was in force.', 'As of my last knowledge update'],
  ['Certainly! Here is a rewritten version of the article.', 'Certainly! Here is a rewritten version'],
  ['I’m sorry, but I cannot fulfill this request.', 'I’m sorry, but I cannot fulfill'],
  ['Please note that as an AI developed by OpenAI, I cannot verify it.', 'as an AI developed by OpenAI, I'],
  ['Sure! Here’s a 500-word article on the prize:', 'Sure! Here’s a 500-word article'],
])('is certain of: %s', (text, words) => {
  expect(on(text)?.[0]).toMatchObject({ certainty: 'certain', evidence: [words] });
});

it.each([
  'The bot answered: “As an AI language model, I do not have opinions.”',
  'As an AI language model, the system can write essays, the company said.',
  'Sure, here is a town that has seen it all.',
  'I am sorry that you lost, she told him.',
])('is quiet: %s', (text) => {
  expect(on(text)).toEqual([]);
});

it('reads the headline too, unless the text is about such words', () => {
  const title = 'I’m sorry, but I cannot fulfill this request';
  const inTitle = (text: string) => findings(chatbotResidue, evidenceOf({ article: { title, text } }));
  expect(inTitle('The prize was given to nobody.')?.[0]).toMatchObject({ certainty: 'certain', spans: [] });
  expect(inTitle('Hundreds of shops sell things called “I’m sorry, but I cannot fulfill this request”.')).toEqual([]);
});

it('is quiet where somebody is said to have said it', () => {
  const text = 'The program told the court that as an AI language model, I cannot own a house.';
  const claim = claimOf(text, null, { content: [spanOf(text, 'as an AI language model, I cannot own a house')] });
  expect(findings(chatbotResidue, evidenceOf({ article: { text }, claims: [claim] }))).toEqual([]);
});
