import type { Colleagues } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { useData } from '../../../lib/use-data.ts';
import type { FieldsProps } from './act-panel.tsx';
import { Options } from './options.tsx';

/** Whom to give it to: oneself first. */
export function AssignFields({ draft, onDraft }: FieldsProps) {
  const { text, viewer } = useDesk();
  const words = text.desk.acts;
  const { data } = useData<Colleagues>('/api/desk/colleagues');
  const others = (data?.colleagues ?? []).filter(({ id }) => id !== viewer?.id);
  const options = [{ value: viewer?.id ?? '', name: words.me(viewer?.name ?? '') }, ...others.map(({ id, name }) => ({ value: id, name })), { value: '', name: words.nobody }];
  return <Options legend={words.to} options={options} value={draft.assignee} onChoose={(assignee) => onDraft({ ...draft, assignee })} />;
}
