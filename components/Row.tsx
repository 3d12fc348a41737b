import type { ComponentChildren } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import type { Span } from '../lib/analysis/types';
import { Glyph } from './Glyph';
import { Icon } from './Icon';
import type { Later } from './later';
import { ReportContext } from './report-context';
import type { Status } from './status';
import { useWords } from './words';

interface RowProps {
  readonly id: string;
  readonly status: Status;
  readonly name: string;
  /** Our word at the end of the line: the kind of source, or how severe. */
  readonly label: string;
  /** One more line in our own voice. */
  readonly line?: ComponentChildren;
  /** Words of the page that it is about, emphasised while the row is pointed at. */
  readonly spans: readonly Span[];
  /** What it is filed under when the reader calls it wrong. */
  readonly finding: { readonly signal: string; readonly words: string | null };
  /** What "Copy" puts on the clipboard. */
  readonly copies: () => string;
  /** Further actions, before "Copy". */
  readonly actions?: (later: Later) => ComponentChildren;
  /** What stands in it when it is open. */
  readonly children: (later: Later) => ComponentChildren;
}

/** One row of a report: its head opens it in place, and its end says what can be done about it. */
export function Row({ id, status, name, label, line, spans, finding, copies, actions, children }: RowProps) {
  const { open, setOpen, actions: able, later } = useContext(ReportContext);
  const { t } = useWords();
  const panel = useId();
  const [wrong, setWrong] = useState(false);
  const isOpen = open === id;
  const [gone, setGone] = useState(false);
  const point = async (on: boolean) => {
    const there = await able.emphasise?.(on && spans.length > 0 ? spans : null);
    if (on && there !== undefined) setGone(!there);
  };
  if (wrong && later)
    return (
      <li class="row">
        <later.Wrong finding={finding} copies={copies} onUndo={() => setWrong(false)} />
      </li>
    );
  return (
    <li class={isOpen ? 'row open' : 'row'} onMouseEnter={() => point(true)} onMouseLeave={() => point(false)}>
      <button
        type="button"
        class="row-head"
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => setOpen(isOpen ? null : id)}
        onFocus={() => point(true)}
        onBlur={() => point(false)}
      >
        <Glyph status={status} />
        <span class="row-name" dir="auto">
          {name}
        </span>
        <span class={`row-label status-${status}`}>{label}</span>
        <Icon name="chevron" />
      </button>
      {line && <div class="row-line">{line}</div>}
      {gone && <p class="row-line row-gone">{t('wordsGone')}</p>}
      <div class="row-body" id={panel} hidden={!isOpen}>
        {isOpen && later && (
          <>
            {children(later)}
            <later.RowActions
              finding={finding}
              copies={copies}
              onWrong={() => {
                point(false);
                setWrong(true);
              }}
            >
              {actions?.(later)}
            </later.RowActions>
          </>
        )}
      </div>
    </li>
  );
}
