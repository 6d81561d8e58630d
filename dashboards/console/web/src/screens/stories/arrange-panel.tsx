import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ApiError, postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { Refusal } from '../../parts/field.tsx';

interface Props {
  readonly title: string;
  /** Where to ask how many documents it would move, and with what; `key` of what is asked changes with it. */
  readonly ask: { readonly path: string; readonly body: object };
  readonly will: (documents: string) => string;
  readonly children: ComponentChildren;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** What is about to be moved, counted by the server. Enter does it, Escape leaves things as they were. */
export function ArrangePanel({ title, ask, will, children, onConfirm, onClose }: Props) {
  const { text, format } = useDesk();
  const words = text.stories;
  const form = useRef<HTMLFormElement>(null);
  const [counted, setCounted] = useState<{ readonly documents: number | null; readonly error: ApiError | null }>({ documents: null, error: null });
  const body = JSON.stringify(ask.body);
  useEffect(() => {
    let current = true;
    setCounted({ documents: null, error: null });
    postJson<{ readonly documents: number }>(ask.path, { ...ask.body, dryRun: true })
      .then(({ documents }) => current && setCounted({ documents, error: null }))
      .catch((error: unknown) => current && setCounted({ documents: null, error: error instanceof ApiError ? error : new ApiError('network', null) }));
    return () => void (current = false);
  }, [ask.path, body]);
  // Before the next key can come: a digit outside the form leads to another screen.
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('input:checked, input, button')?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const ready = counted.documents !== null;
  const onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      if (ready) onConfirm();
    }
  };
  return (
    <form ref={form} class="act-panel" aria-labelledby="arrange-title" onKeyDown={onKey} onSubmit={(event) => { event.preventDefault(); if (ready) onConfirm(); }}>
      <h2 id="arrange-title">{title}</h2>
      {children}
      <Refusal error={counted.error} />
      <div role="status">{counted.error === null && <p class="act-count">{counted.documents === null ? words.counting : will(format.number(counted.documents))}</p>}</div>
      <p class="row-of-buttons">
        <button type="submit" class="button button-primary" disabled={!ready}>{words.confirm}</button> <button type="button" class="link-button" onClick={onClose}>{words.cancel}</button>
      </p>
    </form>
  );
}
