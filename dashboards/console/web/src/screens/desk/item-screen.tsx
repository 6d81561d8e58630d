import { useLocation, useRoute } from 'preact-iso';
import type { ItemDetail } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { hasMoved } from '../../lib/journey.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useData } from '../../lib/use-data.ts';
import { Heading } from '../../parts/heading.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Empty } from '../../parts/notice.tsx';
import { ActPanel } from './acts/act-panel.tsx';
import type { ActName } from './acts/draft.ts';
import { OutcomeBar } from './acts/outcome-bar.tsx';
import { Toolbar } from './acts/toolbar.tsx';
import { useActs } from './acts/use-acts.ts';
import { ItemPane } from './item/item-pane.tsx';
import { actKeys } from './use-desk-keys.ts';

/** One item under an address of its own. */
export function ItemScreen() {
  const { text } = useDesk();
  const { params } = useRoute();
  const { route } = useLocation();
  const id = params['id'] ?? '';
  const loaded = useData<ItemDetail>(`/api/desk/items/${encodeURIComponent(id)}`);
  const back = (): void => (hasMoved() ? history.back() : route('/desk'));
  const gone = !loaded.data && loaded.error?.code === 'not-found';
  return (
    <div class="screen screen-item">
      <a class="back" href="/desk" onClick={(event) => { event.preventDefault(); event.stopPropagation(); back(); }}><Icon name="back" />{text.desk.title}</a>
      {gone
        ? <><Heading title={text.desk.notFound} /><Empty title={text.desk.notFoundText} /></>
        : <LoadedPart of={loaded} skeleton={<Bones heights={[28, 96, 320]} />}>{(item) => <Content key={item.id} item={item} onReload={loaded.reload} onBack={back} />}</LoadedPart>}
    </div>
  );
}

function Content({ item, onReload, onBack }: { readonly item: ItemDetail; readonly onReload: () => void; readonly onBack: () => void }) {
  const { text, format, may } = useDesk();
  const judges = may('judge');
  const acts = useActs({ onLeave: () => undefined, onReturn: () => undefined, onDone: () => undefined, reload: onReload });
  const open = (name: ActName) => (event: KeyboardEvent): void => {
    if (!judges) return;
    event.preventDefault();
    acts.open(name, { kind: 'one', item });
  };
  useShortcuts({ ...Object.fromEntries((Object.entries(actKeys) as [ActName, string][]).map(([name, key]) => [key, open(name)])), z: () => judges && acts.undo(), Escape: () => (acts.panel ? acts.close() : onBack()) });
  return (
    <>
      <p class="eyebrow">{text.desk.itemTitle(format.number(item.id))}</p>
      <ItemPane item={item} detail={item} level={1}>
        {judges && !acts.panel && <Toolbar chosen={{ kind: 'one', item }} onAct={acts.open} />}
      </ItemPane>
      {acts.panel && <ActPanel key={acts.panel.name} acts={acts} panel={acts.panel} item={item} />}
      <OutcomeBar acts={acts} />
    </>
  );
}
