import type { Item } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { Time } from '../../../parts/time.tsx';

/** Where an item comes from and why it stands where it stands in the queue. */
export function ItemFacts({ item }: { readonly item: Item }) {
  const { text, format, unitName } = useDesk();
  const words = text.desk.pane;
  const { evidence } = item;
  return (
    <details class="item-facts">
      <summary>{words.details}</summary>
      <dl class="facts">
        <div><dt>{words.units}</dt><dd>{item.units.map(unitName).join(', ') || '–'}</dd></div>
        <div><dt>{words.reach}</dt><dd>{text.desk.reaches[evidence.source.reach] ?? evidence.source.reach}</dd></div>
        <div><dt>{words.flagged}</dt><dd><Time at={evidence.flaggedAt} /></dd></div>
        <div><dt>{words.priority}</dt><dd>{words.priorityText(format.decimal(item.priority, 2))}</dd></div>
        <div><dt>{words.model}</dt><dd><code>{evidence.model}</code></dd></div>
        <div><dt>{words.hash}</dt><dd><code>{evidence.document.contentHash}</code></dd></div>
      </dl>
    </details>
  );
}
