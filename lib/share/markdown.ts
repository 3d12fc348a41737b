import type { Report } from '../analysis/types';
import { outline, type Wording } from './wording';

/** A report to paste into a message or a note. The page's words are quotations, ours are not. */
export function markdownOf(report: Report, words: Wording): string {
  const { t } = words;
  const it = outline(report, words);
  const lines = [
    `# ${plain(it.title)}`,
    '',
    `<${it.url.replaceAll('>', '%3E')}>`,
    plain(it.about),
    '',
    `**${plain(it.sentence)}** ${plain(it.grade)}`,
    ...section(
      t('tab_sources'),
      it.sources.flatMap((source) => [
        `- **${plain(source.name)}** (${source.kind}; ${source.status})`,
        ...source.says.map((said) => `  > ${said.verb ? `${plain(said.verb)}: ` : ''}${plain(said.words)}`),
      ]),
    ),
    ...section(
      t('references'),
      it.references.map(({ name, kind, status, href }) => `- **${plain(name)}** (${kind}): ${status}${href ? ` <${href}>` : ''}`),
    ),
    ...section(
      t('tab_warnings'),
      it.warnings.flatMap((warning) => [
        `- **${plain(warning.title)}** (${warning.label}): ${plain(warning.message)}`,
        ...quotes(warning.evidence),
      ]),
    ),
    ...section(
      t('tab_credits'),
      it.credits.flatMap((credit) => [`- **${plain(credit.title)}**: ${plain(credit.message)}`, ...quotes(credit.evidence)]),
    ),
    ...section(
      t('memoryTitle'),
      it.earlier.flatMap(({ name, here, there, where, url }) => [
        `- **${plain(name)}**`,
        ...here.map((words) => `  > ${t('memoryHere')}: ${plain(words)}`),
        ...(there === null ? [`  ${plain(where)} <${url}>`] : [`  > ${plain(where)} <${url}>: ${plain(there)}`]),
      ]),
    ),
    '',
    `_${plain(it.colophon)}_`,
    `_${plain(t('onlyThisPage'))}_`,
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];
}

function quotes(evidence: readonly string[]): string[] {
  return evidence.map((words) => `  > ${plain(words)}`);
}

/** On one line, with everything that Markdown or HTML would take for markup made literal. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
