import { useState } from 'preact/hooks';
import type { Case } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { Choice, Field } from '../../parts/field.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { Time } from '../../parts/time.tsx';
import { dayOf } from '../desk/log-list.tsx';
import { CaseRefusal } from './case-refusal.tsx';
import type { CaseActs } from './use-case-acts.ts';

interface Props {
  readonly data: Case;
  readonly acts: CaseActs;
}

/** What follows: tasks, and units that were asked to put something right. */
export function CaseWork({ data, acts }: Props) {
  const { text } = useDesk();
  const words = text.cases;
  const open = acts.may && data.state !== 'closed';
  return (
    <section class="block">
      <h2>{words.work}</h2>
      {data.tasks.length + data.referrals.length === 0 && <p class="quiet">{words.noWork}</p>}
      <ul class="entries">
        {data.tasks.map((task) => <Task key={task.id} task={task} acts={acts} open={open} />)}
        {data.referrals.map((referral) => <Referral key={referral.id} referral={referral} acts={acts} open={open} />)}
      </ul>
      {open && <More acts={acts} />}
    </section>
  );
}

function Task({ task, acts, open }: { readonly task: Case['tasks'][number]; readonly acts: CaseActs; readonly open: boolean }) {
  const { text } = useDesk();
  const words = text.cases;
  const own = useAct();
  const [fact, setFact] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    void acts.act({ act: 'task-done', task: task.id, fact: fact.trim() === '' ? null : fact.trim() }, own);
  };
  return (
    <li class="case-task">
      <p><b>{words.task[task.task]}</b>{task.done && <span class="quiet"> · {words.doneBy(task.done.by.name)}, <Time at={task.done.at} as="ago" /></span>}</p>
      {!task.done && open && (
        <form class="line-form" onSubmit={submit}>
          {task.task === 'fact-check' && <Field label={words.taskFact} value={fact} onValue={setFact} maxLength={200} autocomplete="off" />}
          <button type="submit" class="button" disabled={own.busy} aria-label={`${words.taskDone}: ${words.task[task.task]}`}>{words.taskDone}</button>
          <CaseRefusal error={own.error} />
        </form>
      )}
    </li>
  );
}

function Referral({ referral, acts, open }: { readonly referral: Case['referrals'][number]; readonly acts: CaseActs; readonly open: boolean }) {
  const { text, unitName, format } = useDesk();
  const words = text.cases;
  const own = useAct();
  const [reply, setReply] = useState('');
  const late = referral.repliedAt === null && referral.replyDue < format.isoDay(Date.now());
  const submit = (event: Event): void => {
    event.preventDefault();
    void acts.act({ act: 'reply', referral: referral.id, text: reply }, own);
  };
  return (
    <li class="case-task">
      <p><b>{words.referral(unitName(referral.unit))}</b> <span class="quiet">· {referral.repliedAt === null ? words.replyDue(dayOf(referral.replyDue)) : <>{words.replied} <Time at={referral.repliedAt} as="ago" /></>}</span>{late && <b class="case-late"> {words.overdue}</b>}</p>
      {referral.repliedAt !== null && <p class="case-reason">{referral.reply}</p>}
      {referral.repliedAt === null && open && (
        <form class="stack-wide" onSubmit={submit}>
          <TextArea label={words.reply} value={reply} onValue={setReply} required />
          <p><button type="submit" class="button" disabled={own.busy || reply.trim() === ''}>{words.noteReply}</button></p>
          <CaseRefusal error={own.error} />
        </form>
      )}
    </li>
  );
}

/** A further task or referral. */
function More({ acts }: Pick<Props, 'acts'>) {
  const { text, meta, format } = useDesk();
  const words = text.cases;
  const [which, setWhich] = useState<'refer' | null>(null);
  const [unit, setUnit] = useState(meta.units[0]?.id ?? '');
  const [replyDue, setReplyDue] = useState(() => format.isoDay(Date.now() + 7 * 86_400_000));
  const own = useAct();
  const refer = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await acts.act({ act: 'refer', unit, replyDue }, own)) setWhich(null);
  };
  return (
    <div class="case-more">
      <p class="row-of-buttons">
        <button type="button" class="link-button" disabled={own.busy} onClick={() => void acts.act({ act: 'task', task: 'statement' }, own)}>{words.addTask}: {words.task.statement}</button>
        <button type="button" class="link-button" disabled={own.busy} onClick={() => void acts.act({ act: 'task', task: 'fact-check' }, own)}>{words.addTask}: {words.task['fact-check']}</button>
        {meta.units.length > 0 && <button type="button" class="link-button" aria-expanded={which === 'refer'} onClick={() => setWhich(which === null ? 'refer' : null)}>{words.refer}</button>}
      </p>
      {which === 'refer' && (
        <form class="line-form" onSubmit={(event) => void refer(event)}>
          <Choice label={text.desk.acts.unit} value={unit} choices={Object.fromEntries(meta.units.map(({ id, name }) => [id, name]))} onValue={setUnit} />
          <Field label={text.desk.acts.replyDue} type="date" value={replyDue} onValue={setReplyDue} required />
          <button type="submit" class="button" disabled={own.busy}>{words.refer}</button>
        </form>
      )}
      <CaseRefusal error={own.error} />
    </div>
  );
}
