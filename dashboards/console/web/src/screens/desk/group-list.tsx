import { useDesk } from '../../lib/context.ts';
import { GroupRow } from './group-row.tsx';
import { ItemRow } from './item-row.tsx';
import { windowSize, type QueueView } from './use-queue.ts';
import type { Selection } from './use-selection.ts';

/** The groups in the queue's order; the one that is open shows its items, some at a time. */
export function GroupList({ queue, selection, judges }: { readonly queue: QueueView; readonly selection: Selection; readonly judges: boolean }) {
  const { text, format } = useDesk();
  const words = text.desk;
  const { groups, group, items, offset, total } = queue;
  const chosen = selection.chosen;
  return (
    <div class="desk-list" role="region" aria-label={words.groups}>
      {chosen && <p class="desk-selected" role="status">{chosen.kind === 'group' ? words.selectedGroup(format.number(chosen.open)) : words.selected(format.number(chosen.items.size))} <button type="button" class="link-button" onClick={selection.clear}>{words.unselect}</button></p>}
      {groups.map((each) => (
        <section key={each.group} class={`desk-group ${each === group ? 'desk-group-open' : ''}`}>
          <GroupRow group={each} open={each === group} onOpen={() => queue.openGroup(each.group)} />
          {each === group && (
            <>
              {judges && <p class="desk-group-acts"><button type="button" class="link-button" onClick={selection.toggleGroup}>{chosen ? words.unselect : words.selectGroup} <kbd aria-hidden="true">X</kbd></button></p>}
              {items !== null && items.length > 0 && <ol class="desk-items" aria-label={words.items}>{items.map((item) => <ItemRow key={item.id} item={item} here={item.id === queue.current?.id} selected={selection.has(item)} judges={judges} onSelect={() => queue.select(item)} onToggle={() => selection.toggle(item)} />)}</ol>}
              {items === null && <p class="quiet desk-items-wait">{text.loading}</p>}
              {total > windowSize && (
                <p class="desk-window">
                  {offset > 0 && <button type="button" class="link-button" onClick={() => queue.openWindow(offset - windowSize)}>{words.group.earlier}</button>}
                  <span class="quiet">{words.group.more(format.number(offset + 1), format.number(Math.min(total, offset + windowSize)), format.number(total))}</span>
                  {offset + windowSize < total && <button type="button" class="link-button" onClick={() => queue.openWindow(offset + windowSize)}>{words.group.later}</button>}
                </p>
              )}
            </>
          )}
        </section>
      ))}
      {queue.loaded.data && queue.loaded.data.total > groups.length && groups.length < 200 && <p class="more"><button type="button" class="button" onClick={queue.showMoreGroups}>{words.group.moreGroups}</button></p>}
    </div>
  );
}
