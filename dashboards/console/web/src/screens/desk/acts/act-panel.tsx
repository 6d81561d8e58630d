import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Item } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { Refusal } from '../../../parts/field.tsx';
import { AssignFields } from './assign-fields.tsx';
import { CommentFields } from './comment-fields.tsx';
import { Conflict } from './conflict.tsx';
import { freshDraft, isReady, type Draft } from './draft.ts';
import { MergeFields } from './merge-fields.tsx';
import { SnoozeFields } from './snooze-fields.tsx';
import { presentItem, type Acts, type Panel } from './use-acts.ts';
import { VerdictFields } from './verdict-fields.tsx';

export interface FieldsProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

const fieldsOf = { assign: AssignFields, snooze: SnoozeFields, comment: CommentFields, merge: MergeFields } as const;

/** What is about to be done, and to how many. Enter saves, Escape leaves things as they were. */
export function ActPanel({ acts, panel, item }: { readonly acts: Acts; readonly panel: Panel; readonly item: Item | null }) {
  const { text, viewer, format } = useDesk();
  const words = text.desk.acts;
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<Draft>(() => panel.draft ?? freshDraft(panel.chosen.kind === 'one' ? panel.chosen.item : item, viewer?.id ?? '', format.isoDay));
  const settled = panel.chosen.kind === 'one' && panel.chosen.item.state === 'settled' && (panel.name === 'verdict' || panel.name === 'snooze');
  const ready = isReady(panel.name, draft) && !settled && !panel.busy;
  // Before the next key can come: a digit outside the form leads to another screen.
  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLElement>(panel.error ? 'textarea, input:checked, select' : 'input:checked, input, textarea, select');
    first?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [panel.name, panel.error]);
  const change = (next: Draft): void => {
    setDraft(next);
    acts.touch();
  };
  const submit = (): void => {
    if (ready) acts.submit(draft);
    else form.current?.querySelector<HTMLElement>('textarea, select')?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    // Letters and digits belong to the form while it has the focus.
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      acts.close();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      submit();
    }
  };
  const Fields = panel.name === 'verdict' ? null : fieldsOf[panel.name];
  return (
    <form ref={form} class={`act-panel act-panel-${panel.name}`} aria-labelledby="act-title" onKeyDown={onKey} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <h2 id="act-title">{words[panel.name]} <span class="quiet">{ofWhat(panel, text.desk.acts, format.number)}</span></h2>
      {panel.error?.code === 'version-conflict' ? <Conflict error={panel.error} item={presentItem(panel.error)} name={panel.name} /> : <Refusal error={panel.error} />}
      {settled && !panel.error && <p class="note">{words.settled}</p>}
      {Fields ? <Fields draft={draft} onDraft={change} /> : <VerdictFields draft={draft} onDraft={change} />}
      <div role="status">{panel.count !== null && <p class="act-count">{words.willTouch(format.number(panel.count))}</p>}</div>
      <p class="row-of-buttons">
        <button type="submit" class="button button-primary" disabled={!ready}>{panel.chosen.kind === 'one' ? words.save : panel.count === null ? words.check : words.doMany(format.number(panel.count))}</button>
        <button type="button" class="link-button" onClick={acts.close}>{words.cancel}</button>
      </p>
    </form>
  );
}

function ofWhat({ chosen }: Panel, words: { readonly forOne: string; readonly forMany: (count: string) => string; readonly forGroup: (count: string) => string }, number: (value: number) => string): string {
  if (chosen.kind === 'one') return words.forOne;
  return chosen.kind === 'some' ? words.forMany(number(chosen.items.size)) : words.forGroup(number(chosen.open));
}
