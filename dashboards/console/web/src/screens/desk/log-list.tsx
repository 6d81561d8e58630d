import type { LogLine as Line } from '../../../../api/index.ts';
import { useDesk, type Desk } from '../../lib/context.ts';
import { Time } from '../../parts/time.tsx';

/** What happened to an item or a case, newest first. */
export function LogList({ log }: { readonly log: readonly Line[] }) {
  const { text } = useDesk();
  return log.length === 0 ? <p class="quiet">{text.desk.pane.noLog}</p> : <ol class="log">{log.map((line) => <LogLine key={line.id} line={line} />)}</ol>;
}

export function LogLine({ line }: { readonly line: Line }) {
  const desk = useDesk();
  const { text } = desk;
  const what = text.desk.log[line.what] ?? text.statements.log[line.what] ?? line.what;
  const more = detailOf(line, desk);
  return (
    <li class={line.by === null ? 'log-machine' : ''}>
      <p class="log-what"><b>{line.by?.name ?? text.desk.machine}</b> {line.withdrawn ? <><s>{what}</s> ({text.desk.withdrawn})</> : what}{more !== '' && `: ${more}`} <span class="quiet"><Time at={line.at} as="ago" /></span></p>
      {line.text !== '' && <p class="log-text">{line.text}</p>}
    </li>
  );
}

function detailOf({ what, detail }: Line, { text, unitName, format }: Desk): string {
  const { verdict, to, until, unit, task, fact, documents, items, due, act } = detail;
  if (typeof verdict === 'string') return text.desk.verdicts[verdict as keyof typeof text.desk.verdicts] ?? verdict;
  if (what === 'assigned') return to === null ? text.desk.acts.nobody : '';
  if (typeof until === 'number') return format.full(until);
  if (typeof unit === 'string') return unitName(unit);
  if (typeof task === 'string') return text.cases.task[task as keyof typeof text.cases.task] ?? task;
  if (typeof fact === 'string') return fact;
  if (typeof due === 'string') return dayOf(due);
  if (what === 'undone' && typeof act === 'string') return text.desk.acts[act.replace('case-', '') as 'verdict'] ?? '';
  const count = documents ?? items;
  return typeof count === 'number' ? format.number(count) : '';
}

/** 2026-11-20 as 20/11/2026. */
export const dayOf = (iso: string): string => iso.split('-').reverse().join('/');
