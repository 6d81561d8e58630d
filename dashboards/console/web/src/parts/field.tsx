import type { ComponentChildren, ComponentProps } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ApiError } from '../lib/api.ts';
import { useDesk } from '../lib/context.ts';

/** Of an input, what these screens use. */
type Input = Pick<ComponentProps<'input'>, 'name' | 'autocomplete' | 'autocapitalize' | 'spellcheck' | 'required' | 'autofocus' | 'maxLength' | 'minLength' | 'min' | 'max' | 'inputMode'> & { readonly type?: 'text' | 'password' | 'date' | 'datetime-local' | 'number' };

interface Props extends Input {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A line to type into, with its name above and what helps below. */
export function Field({ label, hint, value, onValue, ...rest }: Props) {
  const id = useId();
  // The types tell kinds of inputs apart by their type, which is open here.
  const input = rest as ComponentProps<'input'>;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input {...input} id={id} value={value} onInput={(event) => onValue(event.currentTarget.value)} aria-describedby={hint ? `${id}-hint` : undefined} />
      {hint && <p id={`${id}-hint`} class="field-hint">{hint}</p>}
    </div>
  );
}

/** A password, which can be looked at: whoever types a long sentence blind gives up on long sentences. */
export function PasswordField({ fresh = false, ...props }: Omit<Props, 'type'> & { readonly fresh?: boolean }) {
  const { text } = useDesk();
  const [shown, setShown] = useState(false);
  return (
    <>
      <Field {...props} type={shown ? 'text' : 'password'} autocomplete={fresh ? 'new-password' : 'current-password'} spellcheck={false} required />
      <label class="check field-check"><input type="checkbox" checked={shown} onChange={() => setShown(!shown)} /> {text.access.signIn.show}</label>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly onValue: (value: string) => void;
  readonly hint?: string | undefined;
}

export function Choice({ label, value, choices, onValue, hint }: ChoiceProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onValue(event.currentTarget.value)} aria-describedby={hint ? `${id}-hint` : undefined}>
        {Object.entries(choices).map(([key, name]) => <option key={key} value={key} selected={key === value}>{name}</option>)}
      </select>
      {hint && <p id={`${id}-hint`} class="field-hint">{hint}</p>}
    </div>
  );
}

/** Why an act was not done, in the reader's words. */
export function Refusal({ error }: { readonly error: ApiError | null }) {
  const { text, language } = useDesk();
  return <div role="alert">{error && <p class="refusal">{error.titles?.[language] ?? text.problem.network}</p>}</div>;
}

/** A secret that is shown once, with a button that copies it. */
export function Once({ title, children, secret, onClose }: { readonly title: string; readonly children: ComponentChildren; readonly secret: string; readonly onClose: () => void }) {
  const { text } = useDesk();
  const [copied, setCopied] = useState(false);
  const copy = (): void => void navigator.clipboard?.writeText(secret).then(() => setCopied(true), () => undefined);
  return (
    <div class="once" role="status">
      <p class="once-title">{title}</p>
      <p class="quiet">{children}</p>
      <code class="once-secret" tabIndex={0}>{secret}</code>
      <p class="row-of-buttons">
        <button type="button" class="button" onClick={copy}>{copied ? text.access.copied : text.access.copy}</button>
        <button type="button" class="link-button" onClick={onClose}>{text.access.close}</button>
      </p>
    </div>
  );
}
