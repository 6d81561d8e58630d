import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from '../../../lib/context.ts';
import { sameSet } from '../../../lib/labels.ts';

export interface Option {
  readonly value: string;
  readonly name: string;
  /** What the models give it, as a percentage; absent where they do not name it. */
  readonly note?: string | undefined;
}

interface Props {
  readonly legend: string;
  readonly options: readonly Option[];
  /** Any number of them, or exactly one. */
  readonly many: boolean;
  readonly value: readonly string[];
  readonly said: readonly string[];
  readonly onSave: (value: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** From so many options on, a box to type in narrows them. */
const narrowedFrom = 18;

/** Chooses a label in place: arrows and digits choose, Enter saves, Escape leaves things as they were. */
export function Editor({ legend, options, many, value, said, onSave, onCancel }: Props) {
  const { text } = useDesk();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<readonly string[]>(value);
  const [narrow, setNarrow] = useState('');
  const inputs = (): HTMLInputElement[] => [...(form.current?.querySelectorAll<HTMLInputElement>('.option input') ?? [])];
  useLayoutEffect(() => {
    const all = inputs();
    (all.find((input) => input.checked) ?? all[0])?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const toggle = (chosen: string): void => setDraft(many ? (draft.includes(chosen) ? draft.filter((each) => each !== chosen) : [...draft, chosen]) : [chosen]);
  const save = (): void => {
    if (many || draft.length === 1) onSave(options.map((option) => option.value).filter((each) => draft.includes(each)));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      save();
    } else if (event.target instanceof HTMLInputElement && event.target.type !== 'search') {
      const all = inputs();
      const at = all.indexOf(event.target);
      const next = many && event.key === 'ArrowDown' ? all[at + 1] : many && event.key === 'ArrowUp' ? all[at - 1] : undefined;
      const isDigit = /^[1-9]$/.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey;
      const digit = isDigit ? all[Number(event.key) - 1] : undefined;
      if (!next && !isDigit) return;
      // A digit without an option must not lead to another screen either.
      event.preventDefault();
      (next ?? digit)?.focus();
      if (digit) toggle(digit.value);
    }
  };
  const shown = options.filter(({ name }) => name.toLocaleLowerCase().includes(narrow.trim().toLocaleLowerCase()));
  return (
    <form ref={form} class="editor" onKeyDown={onKey} onSubmit={(event) => { event.preventDefault(); save(); }}>
      {options.length >= narrowedFrom && <input type="search" class="editor-narrow" aria-label={text.labels.narrow} placeholder={text.labels.narrow} value={narrow} onInput={(event) => setNarrow(event.currentTarget.value)} />}
      <fieldset class="options">
        <legend class="sr-only">{legend}</legend>
        {shown.map((option, index) => (
          <label key={option.value} class="option">
            <input type={many ? 'checkbox' : 'radio'} name="label" value={option.value} checked={draft.includes(option.value)} onChange={() => toggle(option.value)} />
            <span>{option.name}</span>
            {option.note !== undefined && <small>{option.note}</small>}
            {index < 9 && <kbd aria-hidden="true">{index + 1}</kbd>}
          </label>
        ))}
      </fieldset>
      <p class="editor-acts">
        <button type="submit" class="button button-primary" disabled={!many && draft.length !== 1}>{sameSet(draft, said) ? text.labels.confirm : text.labels.save}</button>
        <button type="button" class="button" onClick={onCancel}>{text.labels.cancel}</button>
      </p>
    </form>
  );
}
