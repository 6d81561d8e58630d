import type { ListItem } from '../../../api/index.ts';
import { useDesk } from '../lib/context.ts';
import { documentPath } from '../lib/filters.ts';
import { Badges } from './badges.tsx';
import { Chips } from './chips.tsx';
import { Highlighted } from './highlighted.tsx';
import { Time } from './time.tsx';

/** One line of a list of documents. `data-row` is what the keyboard moves over. */
export function DocumentRow({ item, heading: Title, dense = false }: { readonly item: ListItem; readonly heading: 'h2' | 'h3' | 'h4'; readonly dense?: boolean }) {
  const { text } = useDesk();
  return (
    <li class={`row ${dense ? 'row-dense' : ''}`} data-row={item.id}>
      <p class="row-time">{item.publishedKnown ? <Time at={item.publishedAt} as="clock" /> : <span title={text.time.undated}>– –</span>}</p>
      <article class="row-body">
        <p class="row-meta"><span class="row-outlet">{item.outlet}</span><Badges {...item} /></p>
        <Title class="row-title" lang={item.language === 'en' ? 'en' : undefined}>
          <a href={documentPath(item.id)} data-row-link><RowTitle item={item} /></a>
        </Title>
        {!dense && item.title !== '' && item.snippet !== '' && <p class="row-snippet"><Highlighted text={item.snippet} hits={item.snippetHits} /></p>}
        <Chips units={item.units} topics={item.topics} />
      </article>
    </li>
  );
}

/** A post has no title: its first words stand in. */
function RowTitle({ item }: { readonly item: ListItem }) {
  const { text } = useDesk();
  if (item.title !== '') return <Highlighted text={item.title} hits={item.titleHits} />;
  if (item.expired) return <em class="quiet">{text.expired}</em>;
  if (item.snippet !== '') return <span class="row-quote"><Highlighted text={item.snippet} hits={item.snippetHits} /></span>;
  return <em class="quiet">{text.untitled}</em>;
}
