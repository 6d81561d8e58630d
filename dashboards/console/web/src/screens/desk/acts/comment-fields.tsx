import { useDesk } from '../../../lib/context.ts';
import { TextArea } from '../../../parts/text-area.tsx';
import type { FieldsProps } from './act-panel.tsx';

export function CommentFields({ draft, onDraft }: FieldsProps) {
  const { text } = useDesk();
  return <TextArea label={text.desk.acts.text} hint={text.desk.acts.textHint} rows={3} value={draft.text} onValue={(typed) => onDraft({ ...draft, text: typed })} />;
}
