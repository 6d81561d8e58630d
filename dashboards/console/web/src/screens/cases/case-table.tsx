import type { Cases } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { Time } from '../../parts/time.tsx';
import { dayOf } from '../desk/log-list.tsx';

/** Cases in rows; on a phone each becomes a card. */
export function CaseTable({ cases }: Pick<Cases, 'cases'>) {
  const { text, format, unitName } = useDesk();
  const words = text.cases;
  const { columns } = words;
  const today = format.isoDay(Date.now());
  return (
    <table class="cases">
      <caption class="sr-only">{words.list}</caption>
      <thead><tr><th scope="col">{columns.number}</th><th scope="col">{columns.title}</th><th scope="col">{columns.verdict}</th><th scope="col">{columns.owner}</th><th scope="col">{columns.due}</th><th scope="col">{columns.work}</th><th scope="col">{columns.changed}</th></tr></thead>
      <tbody>
        {cases.map((each) => (
          <tr key={each.number} class={`case-row case-${each.state}`} data-row={each.number}>
            <td class="case-number">{format.number(each.number)}</td>
            <th scope="row"><a href={`/cases/${each.number}`} data-row-link>{each.title || words.untitled}</a><p class="quiet"><span class={`case-state case-state-${each.state}`}>{words.states[each.state]}</span> · {words.items(format.number(each.items))}{each.units.length > 0 && ` · ${each.units.map(unitName).join(', ')}`}</p></th>
            <td>{each.verdict === null ? <span class="quiet">{words.noVerdict}</span> : <span class={`verdict verdict-${each.verdict}`}>{text.desk.verdicts[each.verdict]}</span>}</td>
            <td>{each.owner?.name ?? <span class="quiet">{words.noOwner}</span>}</td>
            <td class="case-due">{each.due === null ? <span class="quiet">{words.noDue}</span> : <>{dayOf(each.due)}{each.state !== 'closed' && each.due < today && <b class="case-late"> {words.overdue}</b>}</>}</td>
            <td>{workOf(each)}</td>
            <td class="case-changed"><Time at={each.changedAt} as="ago" /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );

  function workOf({ openTasks, replyDue }: Cases['cases'][number]): string {
    return [openTasks > 0 && words.tasksLeft(format.number(openTasks)), replyDue !== null && words.replyBy(dayOf(replyDue))].filter((part) => part !== false).join(' · ') || words.nothingLeft;
  }
}
