import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/analysis/article-from-text';

const AT = { retrievedAt: '2026-01-02T03:04:05Z' };
const paragraphs = (text: string): string[] => articleFromText(text, AT).blocks.map(({ span }) => text.slice(span.start, span.end));

describe('articleFromText', () => {
  it('keeps the text verbatim and splits at blank lines', () => {
    const text = '  Bridge closed\n\nThe mayor said so.\nTwice.\n \n\nNobody minded.  ';
    expect(articleFromText(text, AT).text).toBe(text);
    expect(paragraphs(text)).toEqual(['Bridge closed', 'The mayor said so.\nTwice.', 'Nobody minded.']);
  });

  it('splits at every line break when there is no blank line', () => {
    expect(paragraphs('One.\nTwo.\n')).toEqual(['One.', 'Two.']);
  });

  it('takes its title from the caller, else from the first paragraph', () => {
    expect(articleFromText('Bridge closed\n\nText.', AT).title).toBe('Bridge closed');
    expect(articleFromText('Text.', { ...AT, title: 'Given' }).title).toBe('Given');
  });

  it('calls only a longer text an article', () => {
    expect(articleFromText('Too short.', AT).isArticle).toBe(false);
    expect(articleFromText('The bridge was closed to the traffic that day. '.repeat(12), AT)).toMatchObject({
      isArticle: true,
      lang: 'en',
    });
  });

  it('has nothing to say about nothing', () => {
    expect(articleFromText('', AT)).toMatchObject({ title: '', blocks: [], lang: null, isArticle: false });
  });
});
