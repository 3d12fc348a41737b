import { expect, it } from 'vitest';
import { linkedDocuments } from '../../../lib/analysis/signals/linked-documents';
import { evidenceOf, findings, referenceOf } from '../evidence';

it('credits linked documents, studies and files, not other links or missing ones', () => {
  const report = referenceOf('Report', { status: 'linked', linkKind: 'file', href: 'https://a.example/r.pdf' });
  const news = referenceOf('Herald', { status: 'linked', linkKind: 'news', href: 'https://b.example/n' });
  expect(findings(linkedDocuments, evidenceOf({ references: [report, news] }))?.[0]).toMatchObject({
    evidence: ['https://a.example/r.pdf'],
    data: { count: 1 },
  });
  expect(findings(linkedDocuments, evidenceOf({ references: [news, referenceOf('Memo', { kind: 'document' })] }))).toEqual([]);
});
