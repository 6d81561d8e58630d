interface Props<Value extends string> {
  readonly label: string;
  readonly name: string;
  readonly value: Value;
  readonly choices: Readonly<Record<Value, string>>;
  readonly onChoose: (value: Value) => void;
}

/** A few choices side by side: radio buttons, drawn as one control. */
export function Segmented<Value extends string>({ label, name, value, choices, onChoose }: Props<Value>) {
  return (
    <fieldset class="segmented">
      <legend class="sr-only">{label}</legend>
      {(Object.keys(choices) as Value[]).map((choice) => (
        <label key={choice}>
          <input type="radio" name={name} value={choice} checked={choice === value} onChange={() => onChoose(choice)} />
          <span>{choices[choice]}</span>
        </label>
      ))}
    </fieldset>
  );
}
