import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly area?: RefObject<HTMLTextAreaElement | null>;
  readonly rows?: number;
  readonly required?: boolean;
  /** Characters at most; 4000 without it. */
  readonly maxLength?: number;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** Some lines to type into, with their name above and what helps below. */
export function TextArea({ label, hint, value, onValue, area, rows = 2, required = false, maxLength = 4000, onKeyDown }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea ref={area ?? null} id={id} rows={rows} maxLength={maxLength} required={required} value={value} onInput={(event) => onValue(event.currentTarget.value)} onKeyDown={(event) => onKeyDown?.(event)} aria-describedby={hint ? `${id}-hint` : undefined} />
      {hint && <p id={`${id}-hint`} class="field-hint">{hint}</p>}
    </div>
  );
}
