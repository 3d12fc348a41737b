import type { Reference } from '../lib/analysis/types';
import { WebLink } from './WebLink';
import { useWords } from './words';

/** The link to a reference, with a small word for the kind of place that it leads to. */
export function SourceLink({ reference: { href, linkKind } }: { reference: Pick<Reference, 'href' | 'linkKind'> }) {
  const { t } = useWords();
  if (href === null) return null;
  return (
    <span class="source-link">
      <WebLink href={href}>{t('openLink')}</WebLink>
      {linkKind && <span class="link-kind"> {t(`linkKind_${linkKind.replaceAll('-', '_')}`)}</span>}
    </span>
  );
}
