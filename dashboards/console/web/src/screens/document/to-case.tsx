import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { AddDocuments, Cases, CaseStanding, Document } from '../../../../api/index.ts';
import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { useData } from '../../lib/use-data.ts';
import { Choice, Refusal } from '../../parts/field.tsx';
import { OpenCaseForm } from '../cases/open-case-form.tsx';

/** Opens a case about the document, or adds it to one; for those who may judge. */
export function ToCase({ document }: { readonly document: Document }) {
  const { text, may } = useDesk();
  const { route } = useLocation();
  const words = text.cases;
  const [which, setWhich] = useState<'open' | 'join' | null>(null);
  if (!may('judge')) return null;
  const go = ({ number }: CaseStanding): void => route(`/cases/${number}`);
  if (which === 'open') return <OpenCaseForm title={document.kind === 'article' ? document.title : ''} documents={[document.id]} onOpened={go} onCancel={() => setWhich(null)} />;
  return (
    <div class="to-case">
      <p class="row-of-buttons"><button type="button" class="button" onClick={() => setWhich('open')}>{words.openAbout}</button> <button type="button" class="link-button" aria-expanded={which === 'join'} onClick={() => setWhich(which === 'join' ? null : 'join')}>{words.joinAbout}</button></p>
      {which === 'join' && <JoinForm id={document.id} onJoined={go} />}
    </div>
  );
}

function JoinForm({ id, onJoined }: { readonly id: string; readonly onJoined: (joined: CaseStanding) => void }) {
  const { text } = useDesk();
  const words = text.cases;
  const [number, setNumber] = useState('');
  const act = useAct();
  const { data, reload } = useData<Cases>('/api/desk/cases?limit=200');
  const open = (data?.cases ?? []).filter(({ state }) => state !== 'closed');
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const chosen = open.find((each) => ` ${each.number}` === number);
    if (!chosen) return;
    const body: AddDocuments = { version: chosen.version, documents: [id] };
    if (!(await act.run(async () => onJoined(await postJson<CaseStanding>(`/api/desk/cases/${chosen.number}/documents`, body))))) reload();
  };
  return (
    <form class="line-form" onSubmit={(event) => void submit(event)}>
      <Choice label={words.title} value={number} choices={{ '': '—', ...Object.fromEntries(open.map((each) => [` ${each.number}`, `${each.number}. ${each.title}`])) }} onValue={setNumber} />
      <button type="submit" class="button" disabled={act.busy || number === ''}>{words.join}</button>
      <Refusal error={act.error} />
    </form>
  );
}
