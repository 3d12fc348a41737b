import { useId } from 'preact/hooks';

interface StepsProps<T extends string> {
  /** What is chosen here, for a screen reader. */
  readonly label: string;
  readonly choices: readonly { readonly value: T; readonly name: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A choice of a few steps side by side: radio buttons that look like one control. */
export function Steps<T extends string>({ label, choices, value, onChange }: StepsProps<T>) {
  const name = useId();
  return (
    <fieldset class="steps">
      <legend class="only-heard">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class={`step step-${choice.value}`}>
          <input type="radio" name={name} value={choice.value} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>{choice.name}</span>
        </label>
      ))}
    </fieldset>
  );
}
