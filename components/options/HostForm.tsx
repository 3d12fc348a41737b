import { useId, useState } from 'preact/hooks';
import { useWords } from '../words';

interface HostFormProps {
  /** What is asked for, heard only. */
  readonly label: string;
  readonly placeholder: string;
  /** Words of the button. */
  readonly action: string;
  readonly onAdd: (host: string) => void;
}

/** A field for one site; what is no site is said so and kept. */
export function HostForm({ label, placeholder, action, onAdd }: HostFormProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [bad, setBad] = useState(false);
  const field = useId();
  const add = (event: Event) => {
    event.preventDefault();
    const host = hostFrom(typed);
    setBad(host === null);
    if (host === null) return;
    setTyped('');
    onAdd(host);
  };
  return (
    <>
      <form class="toolbar" onSubmit={add}>
        <label class="only-heard" for={field}>
          {label}
        </label>
        <input
          id={field}
          class="field grow"
          value={typed}
          placeholder={placeholder}
          aria-invalid={bad}
          aria-describedby={bad ? `${field}-bad` : undefined}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit" class="button">
          {action}
        </button>
      </form>
      {bad && (
        <p class="error" id={`${field}-bad`} role="alert">
          {t('options_badHost')}
        </p>
      )}
    </>
  );
}

/** A host name from what a reader types: an address or a name; null when it is neither. */
export function hostFrom(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (!text || /\s/.test(text)) return null;
  const address = text.includes('://') ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return /^[a-z0-9.-]+$/.test(hostname) && hostname.length <= 253 ? hostname : null;
}
