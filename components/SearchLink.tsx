import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Query } from '../lib/analysis/types';
import { searchAddress } from './actions';
import { ReportContext } from './report-context';
import { WebLink } from './WebLink';

/** A ready-made search with the reader's own engine, opened only when the reader presses it; its words alone in a picture of a report. */
export function SearchLink({ query, children }: { query: Query; children: ComponentChildren }): ComponentChildren {
  const { search } = useContext(ReportContext).actions;
  return search ? <WebLink href={searchAddress(query, search)}>{children}</WebLink> : children;
}
