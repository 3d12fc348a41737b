import { styleText } from 'node:util';
import { speakingSources } from '../../components/status';
import type { Claim, Report, Span } from '../../lib/analysis/types';

type Style = Parameters<typeof styleText>[0];

const GLYPH = { linked: '●', 'weakly-linked': '◐', missing: '○' } as const;
const STATUS = { linked: 'linked', 'weakly-linked': 'linked loosely', missing: 'named, not linked' } as const;

/** A report for a terminal: the sentence, the grade, sources, references, warnings, credits. Colours only on a terminal. */
export function renderReport(report: Report): string {
  const { article, score } = report;
  const lines: string[] = [];
  const add = (...text: string[]) => lines.push(...text);

  add(paint('bold', article.title || '(no headline)'));
  add(
    paint(
      'dim',
      [article.siteName, article.byline.join(', ') || 'no author named', article.publishedAt ?? 'no date found']
        .filter(Boolean)
        .join(' · '),
    ),
  );
  if (article.truncated) add(paint('dim', article.truncated));
  add('');
  if (score) add(score.sentence, `${'▰'.repeat(score.band)}${'▱'.repeat(5 - score.band)}  ${score.value} of 100`);
  else add(`Not enough to judge (${report.abstained}).`);

  section('Sources', speakingSources(report), (source) => {
    const said = source.claims.map((id) => report.claims.find((claim) => claim.id === id)).filter((claim) => claim !== undefined);
    return [
      `${source.name}${source.title ? `, ${source.title}` : ''}  ${paint('dim', source.kind)}`,
      ...said.map((claim) => `  ${paint('dim', claim.cue?.verb ?? '—')}  ${quote(claim)}`),
    ];
  });
  section('References', report.references, (reference) => [
    `${GLYPH[reference.status]} ${reference.name}  ${paint('dim', `${reference.kind}, ${STATUS[reference.status]}`)}${reference.href ? `  ${reference.href}` : ''}`,
  ]);
  section('Chains', report.chains, (chain) => [chain.join(' ← ')]);
  section('Warnings', report.warnings, (warning) => [
    `△ ${warning.message}  ${paint('dim', `${warning.severity}, ${warning.certainty}`)}`,
    ...warning.evidence.map((words) => `  ▏${clip(words)}`),
  ]);
  section('Credits', report.credits, (credit) => [`✓ ${credit.message}`]);
  add('', paint('dim', 'Reads only this page. It does not check whether a claim is true.'), '');
  return lines.join('\n');

  function section<Row>(title: string, rows: readonly Row[], render: (row: Row) => string[]): void {
    add('', paint('bold', `${title} ${rows.length}`));
    for (const row of rows) add(...render(row).map((line) => `  ${line}`));
  }

  function quote(claim: Claim): string {
    return clip(claim.content.map((span: Span) => article.text.slice(span.start, span.end)).join(' … '));
  }
}

function clip(words: string): string {
  const flat = words.replace(/\s+/g, ' ').trim();
  return flat.length > 160 ? `${flat.slice(0, 157)}…` : flat;
}

/** Colour only where it is seen: on a terminal whose reader did not decline it. */
function paint(style: Style, text: string): string {
  return process.stdout.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text;
}
