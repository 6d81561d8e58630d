import type { Group } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { Time } from '../../parts/time.tsx';

/** A fact and how many items wait about it. */
export function GroupRow({ group, open, onOpen }: { readonly group: Group; readonly open: boolean; readonly onOpen: () => void }) {
  const { text, format } = useDesk();
  const words = text.desk.group;
  const counts = [group.open > 0 && words.open(format.number(group.open)), group.strong > 0 && words.strong(format.number(group.strong)), group.snoozed > 0 && words.snoozed(format.number(group.snoozed)), group.settled > 0 && words.settled(format.number(group.settled))].filter((count) => count !== false);
  return (
    <h2 class="desk-group-head">
      <button type="button" aria-expanded={open} onClick={onOpen}>
        <span class="desk-group-kind">{text.desk.factKinds[group.kind]} {group.id}{group.fact?.verdict && <> · {text.desk.verdicts[group.fact.verdict]}</>}</span>
        <span class="desk-group-claim">{group.fact?.text ?? group.id}</span>
        <span class="desk-group-counts">{counts.join(' · ')} · {words.newest} <Time at={group.newestAt} as="ago" /></span>
      </button>
    </h2>
  );
}
