import { useId } from 'preact/hooks';
import { useWords } from '../words';
import { Lines } from './Lines';
import { Check } from './SitesSection';
import { Steps } from './Steps';
import type { OptionValue, SignalOption } from './shape';

interface OptionFieldProps {
  readonly option: SignalOption;
  /** What is set; undefined, or what does not fit the option, shows its own default. */
  readonly value: unknown;
  readonly onChange: (value: OptionValue) => void;
}

/** The control that fits an option: a number, a box to tick, a choice, or words one a line. */
export function OptionField({ option, value, onChange }: OptionFieldProps) {
  const { t, maybe } = useWords();
  const label = maybe(`option_${option.name}`) ?? option.name;
  switch (option.kind) {
    case 'boolean':
      return <Check label={label} checked={typeof value === 'boolean' ? value : option.standard} onChange={onChange} />;
    case 'choice':
      return (
        <div class="number">
          <span class="option-name" aria-hidden="true">
            {label}
          </span>
          <Steps
            label={label}
            value={option.choices.find((choice) => choice === value) ?? option.standard}
            choices={option.choices.map((choice) => ({ value: choice, name: maybe(`option_${option.name}_${choice}`) ?? choice }))}
            onChange={onChange}
          />
        </div>
      );
    case 'words':
      return (
        <Lines
          label={label}
          hint={t('options_wordsHint', option.most)}
          value={Array.isArray(value) ? value.filter((word) => typeof word === 'string') : option.standard}
          most={option.most}
          longest={option.longest}
          onChange={onChange}
        />
      );
    default:
      return (
        <NumberField
          label={label}
          range={t('options_range', option.least, option.most, option.standard)}
          option={option}
          value={typeof value === 'number' ? value : option.standard}
          onChange={onChange}
        />
      );
  }
}

interface NumberFieldProps {
  readonly label: string;
  readonly range: string;
  readonly option: Extract<SignalOption, { readonly least: number }>;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function NumberField({ label, range, option, value, onChange }: NumberFieldProps) {
  const id = useId();
  return (
    <div class="number">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field"
        type="number"
        min={option.least}
        max={option.most}
        step={option.kind === 'integer' ? 1 : 'any'}
        value={value}
        aria-describedby={`${id}-range`}
        onChange={({ currentTarget }) => {
          const read = option.kind === 'integer' ? Math.round(currentTarget.valueAsNumber) : currentTarget.valueAsNumber;
          if (Number.isFinite(read)) onChange(Math.min(option.most, Math.max(option.least, read)));
        }}
      />
      <span class="quiet small" id={`${id}-range`}>
        {range}
      </span>
    </div>
  );
}
