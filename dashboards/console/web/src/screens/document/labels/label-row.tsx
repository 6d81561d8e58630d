import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useDesk } from '../../../lib/context.ts';
import { keyOf, type LabelKey } from '../../../lib/labels.ts';
import { Icon } from '../../../parts/icon.tsx';
import { Editor, type Option } from './editor.tsx';
import { OutcomeLine } from './outcome-line.tsx';
import type { Corrections } from './use-corrections.ts';

export interface LabelDesk {
  readonly corrections: Corrections;
  /** The label whose editor is open. */
  readonly open: string | null;
  readonly onOpen: (key: LabelKey | null) => void;
  readonly editable: boolean;
}

interface Props {
  readonly desk: LabelDesk;
  readonly labelKey: LabelKey;
  readonly name: string;
  /** What it is of, for who cannot see where it stands. */
  readonly of?: string;
  readonly shortcut: string;
  readonly level: 3 | 4;
  readonly options: readonly Option[];
  /** The labels that hold. */
  readonly children: ComponentChildren;
  /** What the models say, where people found otherwise. */
  readonly said: ComponentChildren;
}

/** One label of the document: what holds, what the models had said, and the way to put it right. */
export function LabelRow({ desk: { corrections, open, onOpen, editable }, labelKey, name, of, shortcut, level, options, children, said }: Props) {
  const { text } = useDesk();
  const button = useRef<HTMLButtonElement>(null);
  const editing = open === keyOf(labelKey);
  const was = useRef(false);
  useLayoutEffect(() => {
    if (was.current && !editing) button.current?.focus({ preventScroll: true });
    was.current = editing;
  }, [editing]);
  const standing = corrections.standing(labelKey);
  const Title = `h${level}` as 'h3' | 'h4';
  const full = of === undefined ? name : `${name}: ${of}`;
  return (
    <section class={`label label-${labelKey.field}`}>
      <header class="label-head">
        <Title>{name}</Title>
        {standing.from !== 'models' && <span class={`label-from label-${standing.from}`}>{text.labels.from[standing.from]}</span>}
        {editable && (
          <button ref={button} type="button" class="label-edit" aria-expanded={editing} aria-keyshortcuts={shortcut} aria-label={text.labels.edit(full)} title={`${text.labels.edit(full)} (${shortcut})`} onClick={() => onOpen(editing ? null : labelKey)}>
            <Icon name="edit" /><kbd aria-hidden="true">{shortcut}</kbd>
          </button>
        )}
      </header>
      <div class="label-value">{children}</div>
      {standing.from === 'corrected' && <p class="label-said">{text.labels.said} {said}</p>}
      {editing && (
        <Editor
          legend={text.labels.edit(full)} options={options} many={labelKey.field === 'topics' || labelKey.field === 'units'} value={standing.value} said={standing.said}
          onSave={(value) => { onOpen(null); corrections.save(labelKey, value); }} onCancel={() => onOpen(null)}
        />
      )}
      <OutcomeLine outcome={corrections.outcome(labelKey)} onUndo={() => corrections.undo(labelKey)} />
    </section>
  );
}
