import { expect, it } from 'vitest';
import { socialPostsOnly } from '../../../lib/analysis/signals/social-posts-only';
import { claimOf, evidenceOf, findings, sourceOf, spanOf } from '../evidence';

const TEXT = 'Ida Brun wrote on X. Per Dahl posted on Facebook. Jo Lund said on TikTok. Ola Vik told the paper.';
const post = (name: string, medium: string) =>
  claimOf(TEXT, sourceOf(TEXT, name), { medium: { span: spanOf(TEXT, medium), name: medium } });
const posts = [post('Ida Brun', 'X'), post('Per Dahl', 'Facebook'), post('Jo Lund', 'TikTok')];

it('warns when every statement is a post', () => {
  const [finding] = findings(socialPostsOnly, evidenceOf({ article: { text: TEXT }, claims: posts })) ?? [];
  expect(finding).toMatchObject({ certainty: 'likely', evidence: ['X', 'Facebook', 'TikTok'] });
});

it('is quiet with one person asked, or few posts', () => {
  expect(
    findings(socialPostsOnly, evidenceOf({ article: { text: TEXT }, claims: [...posts, claimOf(TEXT, sourceOf(TEXT, 'Ola Vik'))] })),
  ).toEqual([]);
  expect(findings(socialPostsOnly, evidenceOf({ article: { text: TEXT }, claims: posts.slice(0, 2) }))).toEqual([]);
});
