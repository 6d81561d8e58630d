import { useRef } from 'preact/hooks';

export interface Option {
  readonly value: string;
  readonly name: string;
  readonly note?: string;
}

interface Props {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChoose: (value: string) => void;
  /** After a digit has chosen. */
  readonly onDigit?: () => void;
}

/** One of a few: arrows or digits choose. */
export function Options({ legend, options, value, onChoose, onDigit }: Props) {
  const set = useRef<HTMLFieldSetElement>(null);
  const onKey = (event: KeyboardEvent): void => {
    if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const option = options[Number(event.key) - 1];
    if (!option) return;
    onChoose(option.value);
    if (onDigit) onDigit();
    else set.current?.querySelectorAll<HTMLInputElement>('input')[Number(event.key) - 1]?.focus();
  };
  return (
    <fieldset ref={set} class="act-options" onKeyDown={onKey}>
      <legend>{legend}</legend>
      {options.map((option, index) => (
        <label key={option.value} class="option">
          <input type="radio" name={legend} value={option.value} checked={option.value === value} onChange={() => onChoose(option.value)} />
          <span class="act-option-name">{option.name}</span>
          {index < 9 && <kbd aria-hidden="true">{index + 1}</kbd>}
          {option.note && <small>{option.note}</small>}
        </label>
      ))}
    </fieldset>
  );
}
