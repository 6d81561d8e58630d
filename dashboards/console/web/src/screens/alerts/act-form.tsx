import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ActOnAlert, Alert } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import type { Act } from '../../lib/use-act.ts';
import { Choice, Refusal } from '../../parts/field.tsx';
import { TextArea } from '../../parts/text-area.tsx';

export type FormAct = Exclude<ActOnAlert['act'], 'acknowledge'>;
type Length = Extract<ActOnAlert, { act: 'snooze' }>['for'];
const lengths = ['1h', '4h', 'morning'] as const satisfies readonly Length[];
/** As the API has it. */
const shortestReason = 3;

interface Props {
  readonly which: FormAct;
  readonly people: Alert['colleagues'];
  readonly act: Act;
  readonly onAct: (what: ActOnAlert) => void;
  readonly onCancel: () => void;
}

/** What an act needs to be told: until when, to whom, why. It takes the focus when it opens. */
export function ActForm({ which, people, act, onAct, onCancel }: Props) {
  const { text } = useDesk();
  const words = text.alerts.acts;
  const form = useRef<HTMLFormElement>(null);
  const [to, setTo] = useState(people[0]?.id ?? '');
  const [why, setWhy] = useState('');
  // Before anything is painted: the next key is meant for it.
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('select, textarea, button')?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (which === 'hand-over') onAct({ act: which, to, why });
    else if (which !== 'snooze') onAct({ act: which, why });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
    const length = which === 'snooze' ? lengths[Number(event.key) - 1] : undefined;
    if (!length) return;
    // Elsewhere a figure leads to another screen.
    event.preventDefault();
    onAct({ act: 'snooze', for: length });
  };
  const title = { snooze: words.snoozeTitle, 'hand-over': words.handOverTitle, 'false-alarm': words.falseAlarmTitle, close: words.closeTitle }[which];
  return (
    <form ref={form} class="case-form stack alert-form" aria-label={title} onSubmit={submit} onKeyDown={onKeyDown}>
      <h2 class="part-title">{title}</h2>
      {which === 'snooze' && <p class="row-of-buttons">{lengths.map((length, index) => <button key={length} type="button" class="button" disabled={act.busy} onClick={() => onAct({ act: 'snooze', for: length })}><kbd aria-hidden="true">{index + 1}</kbd> {words.snoozeFor[length]}</button>)}</p>}
      {which === 'hand-over' && <Choice label={words.to} value={to} choices={Object.fromEntries(people.map(({ id, name }) => [id, name]))} onValue={setTo} />}
      {which !== 'snooze' && <TextArea label={which === 'false-alarm' ? words.why : words.whyOptional} hint={which === 'false-alarm' ? words.falseAlarmHint : which === 'close' ? words.closeHint : undefined} value={why} onValue={setWhy} required={which === 'false-alarm'} />}
      <Refusal error={act.error} />
      <p class="row-of-buttons">
        {which !== 'snooze' && <button type="submit" class="button button-primary" disabled={act.busy || (which === 'false-alarm' && why.trim().length < shortestReason) || (which === 'hand-over' && to === '')}>{words.confirm[which]}</button>}
        <button type="button" class="link-button" onClick={onCancel}>{words.cancel}</button>
      </p>
    </form>
  );
}
