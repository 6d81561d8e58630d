import type { Item } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { Time } from '../../../parts/time.tsx';

/** Where an item stands, in a line: state, verdict, who has it. */
export function Standing({ item }: { readonly item: Pick<Item, 'state' | 'verdict' | 'assignee' | 'snoozedUntil' | 'case'> }) {
  const { text, format } = useDesk();
  const words = text.desk;
  return (
    <span class="standing">
      {item.verdict !== null ? <span class={`verdict verdict-${item.verdict}`}>{words.verdicts[item.verdict]}</span> : item.state === 'snoozed' ? <span>{words.snoozedUntil} {item.snoozedUntil !== null && <Time at={item.snoozedUntil} />}</span> : <span>{words.states.open}</span>}
      {' · '}<span>{item.assignee === null ? words.nobodyHas : words.has(item.assignee.name)}</span>
      {item.case !== null && <> · <a href={`/cases/${item.case}`}>{words.pane.caseNumber(format.number(item.case))}</a></>}
    </span>
  );
}
