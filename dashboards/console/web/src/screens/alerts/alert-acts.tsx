import { useLocation } from 'preact-iso';
import { useRef, useState } from 'preact/hooks';
import type { ActOnAlert, Alert } from '../../../../api/index.ts';
import { alertApi } from '../../lib/alerts.ts';
import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useAct } from '../../lib/use-act.ts';
import { alertsChanged } from '../../lib/use-alert-counts.ts';
import { Refusal } from '../../parts/field.tsx';
import { OpenCaseForm } from '../cases/open-case-form.tsx';
import { ActForm, type FormAct } from './act-form.tsx';

type Panel = FormAct | 'case';
const keys: Readonly<Record<FormAct, string>> = { snooze: 's', 'hand-over': 'h', 'false-alarm': 'f', close: 'c' };

/** What can be done about the alert, by button or by key. */
export function AlertActs({ alert, onActed }: { readonly alert: Alert; readonly onActed: () => void }) {
  const { text, may } = useDesk();
  const { mine } = alert;
  const words = text.alerts.acts;
  const { route } = useLocation();
  const act = useAct();
  const [panel, setPanel] = useState<Panel | null>(null);
  const [done, setDone] = useState('');
  const bar = useRef<HTMLDivElement>(null);
  const open = may('judge') && alert.state !== 'closed';

  const run = async (what: ActOnAlert): Promise<void> => {
    if (!(await act.run(async () => void (await postJson<Alert>(alertApi(alert.number, '/acts'), what))))) return onActed();
    setPanel(null);
    setDone(words.done[what.act]);
    onActed();
    alertsChanged();
    // The form that had the focus is gone.
    bar.current?.focus({ preventScroll: true });
  };
  const toggle = (which: Panel): void => {
    act.clear();
    setDone('');
    setPanel(panel === which ? null : which);
  };
  const onKey = (work: () => void) => (event: KeyboardEvent): void => {
    if (!open) return;
    event.preventDefault();
    work();
  };
  useShortcuts({
    a: onKey(() => { if (!mine) void run({ act: 'acknowledge' }); }),
    ...Object.fromEntries(Object.entries(keys).map(([which, key]) => [key, onKey(() => toggle(which as FormAct))])),
    Escape: () => setPanel(null),
  });
  if (!may('judge')) return null;
  const about = alert.story ? { story: alert.story.id } : { documents: alert.documents.map(({ id }) => id) };
  return (
    <div class="alert-acts" ref={bar} tabIndex={-1} role="group" aria-label={words.label}>
      <div class="desk-acts">
        {open && !mine && <button type="button" class="button button-primary" disabled={act.busy} onClick={() => void run({ act: 'acknowledge' })}>{alert.onIt.length > 0 ? words.acknowledgeToo : words.acknowledge} <kbd aria-hidden="true">a</kbd></button>}
        {open && Object.entries(keys).map(([which, key]) => <button key={which} type="button" class="button" aria-expanded={panel === which} onClick={() => toggle(which as FormAct)}>{words[which as FormAct]} <kbd aria-hidden="true">{key}</kbd></button>)}
        {(alert.story !== null || alert.documents.length > 0) && <button type="button" class="button" aria-expanded={panel === 'case'} onClick={() => toggle('case')}>{words.case}</button>}
      </div>
      <p class="alert-done" role="status">{done}</p>
      {panel === null && <Refusal error={act.error} />}
      {panel === 'case' && <OpenCaseForm title={alert.about?.title ?? ''} {...about} onOpened={({ number }) => route(`/cases/${number}`)} onCancel={() => setPanel(null)} />}
      {panel !== null && panel !== 'case' && open && <ActForm key={panel} which={panel} people={alert.colleagues} act={act} onAct={(what) => void run(what)} onCancel={() => setPanel(null)} />}
    </div>
  );
}
