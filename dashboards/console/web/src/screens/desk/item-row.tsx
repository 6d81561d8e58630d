import type { Item } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { Time } from '../../parts/time.tsx';

interface Props {
  readonly item: Item;
  readonly here: boolean;
  readonly selected: boolean;
  readonly judges: boolean;
  readonly onSelect: () => void;
  readonly onToggle: () => void;
}

const wide = (): boolean => matchMedia('(min-width: 1021px)').matches;

/** One item of the list. A press shows it at the side; where there is no side, and with Enter, its own page opens. */
export function ItemRow({ item, here, selected, judges, onSelect, onToggle }: Props) {
  const { text, format, unitName } = useDesk();
  const words = text.desk;
  const { evidence } = item;
  const title = evidence.document.title || evidence.passage.text || text.untitledPost;
  const press = (event: MouseEvent): void => {
    // A press by key has no count.
    if (event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey || !wide()) return;
    event.preventDefault();
    event.stopPropagation();
    onSelect();
  };
  return (
    <li class={`desk-item ${selected ? 'desk-item-selected' : ''}`} data-row={item.id} aria-current={here ? 'true' : undefined}>
      {judges && <input type="checkbox" class="desk-check" tabIndex={-1} checked={selected} aria-label={words.select(title)} onChange={onToggle} />}
      <a class="desk-item-link" href={`/desk/items/${item.id}`} data-row-link onClick={press}>
        <span class="desk-item-meta"><span class={`level level-${evidence.level}`}>{format.sure(evidence.probability)}<span class="sr-only"> {words.levels[evidence.level]}</span></span> <b>{evidence.source.outlet}</b> · <Time at={evidence.document.publishedAt ?? evidence.flaggedAt} as="ago" /></span>
        <span class="desk-item-title" lang={evidence.document.language === 'en' ? 'en' : undefined}>{title}</span>
        <span class="desk-item-foot">
          {evidence.document.kind !== 'article' && <span>{text.kinds[evidence.document.kind]}</span>}
          {item.verdict !== null && <span class={`verdict verdict-${item.verdict}`}>{words.verdicts[item.verdict]}</span>}
          {item.state === 'snoozed' && <span>{words.states.snoozed}</span>}
          {item.assignee && <span class="desk-item-who">{item.assignee.name}</span>}
          {item.units.length > 0 && <span>{item.units.map(unitName).join(', ')}</span>}
          {words.reaches[evidence.source.reach] && <span>{words.reaches[evidence.source.reach]}</span>}
          {item.marks.map((mark) => <span key={mark} class="desk-item-mark">{words.marks[mark]}</span>)}
        </span>
      </a>
    </li>
  );
}
