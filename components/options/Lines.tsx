import { useId } from 'preact/hooks';

interface LinesProps {
  readonly label: string;
  readonly hint: string;
  readonly value: readonly string[];
  /** Most lines, and most characters of one; 500 of each unless told. */
  readonly most?: number;
  readonly longest?: number;
  readonly onChange: (value: string[]) => void;
}

/** Words or phrases, one a line. */
export function Lines({ label, hint, value, most = 500, longest = 500, onChange }: LinesProps) {
  const id = useId();
  return (
    <div class="stack">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="field"
        rows={Math.min(8, Math.max(2, value.length + 1))}
        dir="auto"
        aria-describedby={`${id}-hint`}
        value={value.join('\n')}
        onChange={({ currentTarget }) => onChange(linesOf(currentTarget.value, most, longest))}
      />
      <span class="quiet small" id={`${id}-hint`}>
        {hint}
      </span>
    </div>
  );
}

/** Lines of a text that say something, cut to what can be kept. */
export function linesOf(text: string, most: number, longest: number): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, longest))
    .filter(Boolean)
    .slice(0, most);
}
