import type { Span } from '../types';
import { quotedWords, type Reading } from './reading';
import type { Things } from './thing';

/** "A video posted on Facebook shows": posts that a page leans on by what they show; who posted them is not told. One per platform. */
export function gatherSharedPosts(reading: Reading, things: Things): void {
  const quoted = quotedWords(reading);
  for (const { match, start, sentence } of reading.matches(SHARED)) {
    const [words, thing = '', platform = ''] = match;
    const span: Span = { start, end: start + words.length };
    if (quoted(span) || !SHOWS.test(reading.text.slice(span.end, sentence.end))) continue;
    const made = {
      key: `post:shared:${platform}`,
      name: `${thing} on ${platform}`,
      kind: 'post',
      publishers: reading.table.named(platform),
      speaker: null,
    } as const;
    things.add(made, span, [], ['video', 'footage', 'posted', 'shared', 'post', 'clip', thing]);
  }
}

const SHARED =
  /\b(video|footage|clip|photo|photograph|image|picture|recording|livestream)s? (?:that (?:was|were) )?(?:(?:later|also|widely|first) )?(?:posted|shared|published|uploaded|circulating|circulated)(?: \w+){0,2} (?:on|to) (X|Twitter|Facebook|Instagram|TikTok|YouTube|Telegram|Weibo|Truth Social|Snapchat|Reddit|Bluesky)\b/g;
/** What it shows is told with it. */
const SHOWS = /^(?:,? [\w’'-]+){0,8}? (?:shows?|showed|appears?|appeared|captured|purports?|depicts?)\b/;
