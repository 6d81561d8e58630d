import { useState } from 'preact/hooks';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { TextArea } from '../../parts/text-area.tsx';
import { CaseRefusal } from './case-refusal.tsx';
import type { CaseActs } from './use-case-acts.ts';

export function CommentForm({ acts }: { readonly acts: CaseActs }) {
  const { text } = useDesk();
  const [typed, setTyped] = useState('');
  const own = useAct();
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await acts.act({ act: 'comment', text: typed }, own)) setTyped('');
  };
  return (
    <form class="stack-wide block" onSubmit={(event) => void submit(event)}>
      <TextArea label={text.cases.comment} value={typed} onValue={setTyped} rows={3} required />
      <CaseRefusal error={own.error} />
      <p><button type="submit" class="button" disabled={own.busy || typed.trim() === ''}>{text.cases.addComment}</button></p>
    </form>
  );
}
