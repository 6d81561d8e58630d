import type { Item, ItemDetail } from '../../../../../api/index.ts';
import type { ApiError } from '../../../lib/api.ts';
import { useDesk } from '../../../lib/context.ts';
import { useData } from '../../../lib/use-data.ts';
import { LogLine } from '../log-list.tsx';
import { Standing } from '../item/standing.tsx';
import type { ActName } from './draft.ts';
import { presentGroup } from './use-acts.ts';

/** Somebody else was faster: what they did, and how it is now. */
export function Conflict({ error, item, name }: { readonly error: ApiError; readonly item: Item | null; readonly name: ActName }) {
  const { text, format, viewer } = useDesk();
  const words = text.desk.conflict;
  const { data } = useData<ItemDetail>(item && `/api/desk/items/${item.id}`);
  const theirs = data?.log.filter(({ by }) => by !== null && by.id !== viewer?.id).slice(0, 2) ?? [];
  const group = presentGroup(error);
  const over = item?.state === 'settled' && name === 'verdict';
  return (
    <div class="conflict" role="alert">
      <p><b>{words.title}</b></p>
      {theirs.length > 0 && <ol class="log">{theirs.map((line) => <LogLine key={line.id} line={line} />)}</ol>}
      {item ? <p>{words.now} <Standing item={item} /></p> : <p>{group ? words.group(format.number(group.open)) : words.nobody}</p>}
      <p class="quiet">{over ? words.settled : words.kept}</p>
    </div>
  );
}
