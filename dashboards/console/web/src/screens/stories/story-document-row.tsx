import { useState } from 'preact/hooks';
import type { StoryDocument } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { documentPath } from '../../lib/filters.ts';
import { Badges } from '../../parts/badges.tsx';
import { Time } from '../../parts/time.tsx';
import { useStoryDocuments } from './use-story-documents.ts';

interface Props {
  readonly story: string;
  readonly item: StoryDocument;
  readonly selected: ReadonlySet<string>;
  /** Null where the reader does not select. */
  readonly onToggle: ((id: string) => void) | null;
}

/** One document of a story, its reprints folded under it. */
export function StoryDocumentRow({ story, item, selected, onToggle }: Props) {
  const { text, format } = useDesk();
  const words = text.stories;
  const [open, setOpen] = useState(false);
  const { reprints } = item;
  return (
    <li class="story-document">
      <Line item={item} selected={selected.has(item.id)} onToggle={onToggle} />
      {item.reprintOf !== null && <p class="story-fold quiet">{words.strayReprint}</p>}
      {reprints && (
        <p class="story-fold">
          <button type="button" class="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>{words.reprintsOf(format.number(reprints.count))}</button>{' '}
          <span class="quiet">{reprints.count === 1 ? `${reprints.first.outlet}, ${format.full(reprints.first.at)}` : words.reprintsSpan(`${reprints.first.outlet} (${format.full(reprints.first.at)})`, `${reprints.last.outlet} (${format.full(reprints.last.at)})`)}</span>
        </p>
      )}
      {open && <Reprints story={story} of={item.id} selected={selected} onToggle={onToggle} />}
    </li>
  );
}

function Reprints({ story, of, selected, onToggle }: Omit<Props, 'item'> & { readonly of: string }) {
  const { text } = useDesk();
  const { shown, more, showMore } = useStoryDocuments(`/api/stories/${encodeURIComponent(story)}/documents?of=${encodeURIComponent(of)}`);
  if (!shown) return <p class="story-fold quiet">{text.loading}</p>;
  return (
    <>
      <ol class="story-reprints">{shown.items.map((item) => <li key={item.id}><Line item={item} selected={selected.has(item.id)} onToggle={onToggle} /></li>)}</ol>
      {shown.next && <p class="story-fold"><button type="button" class="link-button" disabled={more === 'loading'} onClick={() => void showMore()}>{text.stories.more}</button></p>}
    </>
  );
}

function Line({ item, selected, onToggle }: { readonly item: StoryDocument; readonly selected: boolean; readonly onToggle: Props['onToggle'] }) {
  const { text } = useDesk();
  const words = text.stories;
  const post = item.kind !== 'article';
  const title = item.title || (item.expired ? '' : item.snippet);
  const shown = title || (post ? words.postOf(text.kinds[item.kind], item.outlet) : text.untitled);
  return (
    <div class={`story-line ${onToggle ? '' : 'story-line-plain'} ${selected ? 'story-selected' : ''}`} data-row={item.id}>
      {onToggle && <input type="checkbox" class="desk-check" tabIndex={-1} checked={selected} aria-label={words.select(shown)} onChange={() => onToggle(item.id)} />}
      <div class="story-line-body">
        <p class="row-meta"><Time at={item.publishedAt} /> · <span class="row-outlet">{item.outlet}</span> · {words.reaches[item.reach]}<Badges {...item} />{item.tone !== null && item.tone !== 'neutral' && <span class={`story-tone story-tone-${item.tone}`}>{text.labels.tones[item.tone]}</span>}</p>
        <p class="story-line-title" lang={item.language === 'en' ? 'en' : undefined}><a href={documentPath(item.id)} data-row-link class={title === '' ? 'quiet' : undefined}>{shown}</a></p>
      </div>
    </div>
  );
}
