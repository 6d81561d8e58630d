import { useDesk } from '../../../lib/context.ts';
import type { FieldsProps } from './act-panel.tsx';
import { Options } from './options.tsx';

export function SnoozeFields({ draft, onDraft }: FieldsProps) {
  const { text } = useDesk();
  const words = text.desk.acts;
  return <Options legend={words.until} options={['1', '3', '7', 'now'].map((value) => ({ value, name: words.days[value] ?? value }))} value={draft.days} onChoose={(days) => onDraft({ ...draft, days })} />;
}
