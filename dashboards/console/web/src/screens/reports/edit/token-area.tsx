import type { RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { mend, placesOf, type Token } from '../../../lib/sentence-tokens.ts';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly onText: (text: string, caret: number) => void;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly invalid: boolean;
}

/**
 * A field for words and marks. Behind its letters the same text stands once more, with the marks painted: it gives the field its height. A mark cannot be entered or
 * half deleted: the caret steps over it, and what touches it takes all of it.
 */
export function TokenArea({ label, hint, text, tokens, onText, area, invalid }: Props) {
  const id = useId();
  const caret = useRef<number | null>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(text.length, text.length);
  }, []);
  useLayoutEffect(() => {
    if (caret.current !== null) area.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const type = ({ currentTarget }: { readonly currentTarget: HTMLTextAreaElement }): void => {
    const mended = mend(text, currentTarget.value, tokens, currentTarget.selectionStart);
    if (mended.text !== currentTarget.value) {
      // The same text may come of it as stood before: then nothing is drawn anew, and the field must be told.
      currentTarget.value = mended.text;
      caret.current = mended.caret;
    }
    onText(mended.text, mended.caret);
  };
  const step = ({ currentTarget }: { readonly currentTarget: HTMLTextAreaElement }): void => {
    const { selectionStart: start, selectionEnd: end } = currentTarget;
    const from = within(text, tokens, start);
    const to = within(text, tokens, end);
    if (from === null && to === null) return;
    const collapsed = start === end && from !== null;
    const nearest = collapsed && start - from.start < from.end - start ? from.start : (from?.end ?? start);
    currentTarget.setSelectionRange(collapsed ? nearest : (from?.start ?? start), collapsed ? nearest : (to?.end ?? end));
  };
  /** Arrows and the keys that delete take a mark in one go. */
  const press = (event: KeyboardEvent & { readonly currentTarget: HTMLTextAreaElement }): void => {
    const { currentTarget } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || currentTarget.selectionStart !== currentTarget.selectionEnd) return;
    const at = currentTarget.selectionStart;
    const back = event.key === 'ArrowLeft' || event.key === 'Backspace';
    const place = placesOf(text, tokens).find(({ start, end }) => (back ? end === at : start === at));
    if (!place || !['ArrowLeft', 'ArrowRight', 'Backspace', 'Delete'].includes(event.key) || event.shiftKey) return;
    event.preventDefault();
    if (event.key.startsWith('Arrow')) currentTarget.setSelectionRange(back ? place.start : place.end, back ? place.start : place.end);
    else {
      caret.current = place.start;
      onText(text.slice(0, place.start) + text.slice(place.end), place.start);
    }
  };
  return (
    <div class="field report-words">
      <label for={id}>{label}</label>
      <div class="report-words-frame">
        <div class="report-words-behind" aria-hidden="true"><Painted text={text} tokens={tokens} />{'\u200b'}</div>
        <textarea ref={area} id={id} value={text} rows={1} maxLength={6000} spellcheck={false} aria-invalid={invalid} aria-describedby={`${id}-hint`} onInput={type} onSelect={step} onKeyDown={press} />
      </div>
      <p id={`${id}-hint`} class="field-hint">{hint}</p>
    </div>
  );
}

function within(text: string, tokens: readonly Token[], at: number): { readonly start: number; readonly end: number } | null {
  return placesOf(text, tokens).find(({ start, end }) => start < at && at < end) ?? null;
}

function Painted({ text, tokens }: { readonly text: string; readonly tokens: readonly Token[] }) {
  let at = 0;
  const parts = placesOf(text, tokens).map(({ start, end, token }) => {
    const part = <>{text.slice(at, start)}<mark class={`report-token report-token-${token.piece.kind}`}>{text.slice(start, end)}</mark></>;
    at = end;
    return part;
  });
  return <>{parts}{text.slice(at)}</>;
}
