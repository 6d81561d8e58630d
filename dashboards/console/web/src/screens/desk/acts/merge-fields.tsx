import type { Cases } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { useData } from '../../../lib/use-data.ts';
import { Choice } from '../../../parts/field.tsx';
import type { FieldsProps } from './act-panel.tsx';

/** A new case, or one that is not closed. */
export function MergeFields({ draft, onDraft }: FieldsProps) {
  const { text } = useDesk();
  const words = text.desk.acts;
  const { data } = useData<Cases>('/api/desk/cases?limit=200');
  const open = (data?.cases ?? []).filter(({ state }) => state !== 'closed');
  return <Choice label={words.into} value={draft.into} choices={{ '': words.newCase, ...Object.fromEntries(open.map(({ number, title }) => [` ${number}`, `${number}. ${title}`])) }} onValue={(into) => onDraft({ ...draft, into: into.trim() })} />;
}
