import { useState } from 'preact/hooks';
import type { Case } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { TextArea } from '../../parts/text-area.tsx';
import { CaseRefusal } from './case-refusal.tsx';
import type { CaseActs } from './use-case-acts.ts';

/** The end of a case, or its beginning anew. */
export function CloseForm({ data, acts }: { readonly data: Case; readonly acts: CaseActs }) {
  const { text } = useDesk();
  const words = text.cases;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [unfinished, setUnfinished] = useState(false);
  const own = useAct();
  const closed = data.state === 'closed';
  const name = closed ? words.reopen : words.close;
  if (!open) return <p class="block"><button type="button" class="button" onClick={() => setOpen(true)}>{name}</button></p>;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await acts.act(closed ? { act: 'reopen', text: typed } : { act: 'close', text: typed, unfinished }, own)) {
      setOpen(false);
      setTyped('');
    }
  };
  return (
    <form class="stack-wide block" onSubmit={(event) => void submit(event)}>
      <TextArea label={closed ? words.reopenText : words.closeText} value={typed} onValue={setTyped} />
      {own.error?.code === 'case-unfinished' && <label class="check"><input type="checkbox" checked={unfinished} onChange={() => setUnfinished(!unfinished)} /> {words.closeUnfinished}</label>}
      <CaseRefusal error={own.error} />
      <p class="row-of-buttons"><button type="submit" class="button" disabled={own.busy}>{name}</button> <button type="button" class="link-button" onClick={() => setOpen(false)}>{words.cancel}</button></p>
    </form>
  );
}
