import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useDesk } from '../../lib/context.ts';
import { Icon } from '../../parts/icon.tsx';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: (close: () => void) => ComponentChildren;
}

/** A dialog of the browser: it keeps the focus and closes with Esc. */
export function Dialog({ title, onClose, children }: Props) {
  const { text } = useDesk();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = (): void => dialog.current?.close();
  return (
    <dialog ref={dialog} class="help report-dialog" aria-labelledby={id} onClose={onClose}>
      <div class="help-inner">
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" class="icon-button" aria-label={text.reports.acts.close} onClick={close}><Icon name="close" /></button>
        </header>
        {children(close)}
      </div>
    </dialog>
  );
}
