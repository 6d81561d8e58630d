import type { ComponentChildren } from 'preact';
import type { TextSpan } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import type { Pointing } from './pointing.ts';

interface Props {
  readonly id: string;
  readonly kind: 'unit' | 'topic' | 'group' | 'tone' | 'stance';
  /** Of tone and stance: drawn as a shape of its own, so that no colour has to say it. */
  readonly label?: string;
  readonly passages: readonly TextSpan[];
  readonly pointing: Pointing;
  readonly children: ComponentChildren;
}

/** A label. Where passages carried it, a button that shows them in the text: for as long as it is looked at, or until pressed again. */
export function LabelChip({ id, kind, label, passages, pointing, children }: Props) {
  const { text, format } = useDesk();
  const inner = <>{label !== undefined && <Shape kind={kind} label={label} />}{children}</>;
  const classes = `chip label-chip chip-${kind}`;
  if (passages.length === 0) return <span class={classes} title={text.labels.noPassage}>{inner}</span>;
  const pointed = { id, spans: passages };
  return (
    <button
      type="button"
      class={classes}
      aria-pressed={pointing.pinned === id}
      title={text.labels.passages(format.number(passages.length))}
      // Not when it enters: a label that slides under a pointer at rest is not meant.
      onMouseMove={() => pointing.point(pointed)}
      onMouseLeave={() => pointing.point(null)}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && pointing.point(pointed)}
      onBlur={() => pointing.point(null)}
      onClick={() => pointing.pin(pointed)}
    >
      {inner}
    </button>
  );
}

const shapes: Readonly<Record<string, string>> = {
  // Up, level, down; a ring where nothing is said of the unit.
  positive: 'M2 8.5 6 3.5l4 5z', favourable: 'M2 8.5 6 3.5l4 5z',
  neutral: 'M2 5h8v2H2z',
  negative: 'M2 3.5h8L6 8.5z', critical: 'M2 3.5h8L6 8.5z',
  'not-about': 'M6 2.5a3.5 3.5 0 1 0 .01 0zm0 1.5a2 2 0 1 1-.01 0z',
};

export function Shape({ kind, label }: { readonly kind: string; readonly label: string }) {
  const path = shapes[label];
  return path === undefined ? null : <svg class={`shape shape-${kind}`} viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d={path} fill-rule="evenodd" /></svg>;
}
