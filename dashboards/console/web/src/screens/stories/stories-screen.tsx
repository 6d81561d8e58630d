import { useLocation } from 'preact-iso';
import { useRef, useState } from 'preact/hooks';
import type { StoryItem } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { focusedRow, moveInList, useShortcuts } from '../../lib/shortcuts.ts';
import { isNarrowed, noStoryFilters, readStoryFilters, storiesPath, writeStoryFilters, type StoryFilters } from '../../lib/story-filters.ts';
import { Heading } from '../../parts/heading.tsx';
import { Bones } from '../../parts/loaded.tsx';
import { Empty, Failure, Stale } from '../../parts/notice.tsx';
import { ArrangeOutcome } from './arrange-outcome.tsx';
import { MergePanel } from './merge-panel.tsx';
import { StoryFilterRow } from './story-filter-row.tsx';
import { StoryRow } from './story-row.tsx';
import { useArrange } from './use-arrange.ts';
import { useStories } from './use-stories.ts';

/** What was written about, by event. Made for the keyboard. */
export function StoriesScreen() {
  const { text, format, meta } = useDesk();
  const { query, route } = useLocation();
  const words = text.stories;
  const filters = readStoryFilters(query);
  const list = useStories(writeStoryFilters(filters));
  const searchBox = useRef<HTMLInputElement>(null);
  const [selected, setSelected] = useState<ReadonlyMap<string, StoryItem>>(new Map());
  const [merging, setMerging] = useState(false);
  const arranging = useArrange(list.renew);
  const change = (next: StoryFilters): void => route(storiesPath(next), true);
  const stories = list.stories?.stories ?? [];
  const toggle = (story: StoryItem | undefined): void => {
    if (!story || !meta.canArrange) return;
    const next = new Map(selected);
    if (!next.delete(story.id)) next.set(story.id, story);
    setSelected(next);
  };
  const openMerge = (): void => void (meta.canArrange && selected.size > 1 && setMerging(true));
  const clear = (): void => {
    setMerging(false);
    setSelected(new Map());
  };
  useShortcuts({
    j: () => moveInList(1), k: () => moveInList(-1),
    ArrowDown: (event) => focusedRow() && moveInList(1) && event.preventDefault(),
    ArrowUp: (event) => focusedRow() && moveInList(-1) && event.preventDefault(),
    x: () => toggle(stories.find(({ id }) => id === focusedRow())),
    m: (event) => { event.preventDefault(); openMerge(); },
    z: () => arranging.undo?.(),
    '/': (event) => { event.preventDefault(); searchBox.current?.focus(); searchBox.current?.select(); },
    Escape: () => (merging ? setMerging(false) : selected.size > 0 ? clear() : focusedRow() && searchBox.current?.focus()),
  });
  return (
    <div class="screen screen-list screen-stories">
      <Heading title={words.title} />
      <p class="intro">{words.intro}</p>
      <StoryFilterRow filters={filters} onChange={change} searchBox={searchBox} />
      {!list.stories ? list.first.error ? <Failure error={list.first.error} onRetry={list.first.reload} /> : <Bones heights={[28, 96, 96, 96, 96, 96]} /> : (
        <div class={list.changing ? 'is-changing' : ''} aria-busy={list.changing}>
          {list.first.error && <Stale onRetry={list.first.reload} />}
          <p class="list-count"><span role="status">{words.found(format.number(list.stories.total), format.number(list.stories.documents))}</span>{isNarrowed(filters) && <button type="button" class="link-button" onClick={() => change({ ...noStoryFilters, period: filters.period, sort: filters.sort })}>{words.filters.clear}</button>}</p>
          {stories.length === 0 ? isNarrowed(filters) ? <Empty title={words.filteredTitle}>{words.filteredText}</Empty> : <Empty title={words.emptyTitle}>{words.emptyText}</Empty> : (
            <ol class="story-rows" aria-label={words.list}>
              {stories.map((story) => <StoryRow key={story.id} story={story} slots={list.stories ?? { slot: 'day', slots: [] }} selected={selected.has(story.id)} onToggle={meta.canArrange ? () => toggle(story) : null} />)}
            </ol>
          )}
          {list.stories.next && <p class="more"><button type="button" class="button" disabled={list.more === 'loading'} onClick={() => void list.showMore()}>{list.more === 'failed' ? text.problem.retry : words.more}</button></p>}
        </div>
      )}
      {selected.size > 0 && !merging && (
        <p class="arrange-bar" role="status">
          {words.selected(format.number(selected.size))} {selected.size > 1 ? <button type="button" class="button button-primary" aria-keyshortcuts="m" onClick={openMerge}>{words.merge} <kbd aria-hidden="true">m</kbd></button> : <span class="quiet">{words.mergeNeeds}</span>} <button type="button" class="link-button" onClick={clear}>{words.unselect}</button>
        </p>
      )}
      {merging && <MergePanel stories={[...selected.values()]} onClose={() => setMerging(false)} onMerge={(story, others) => { clear(); arranging.merge(story, others); }} />}
      <ArrangeOutcome arranging={arranging} />
    </div>
  );
}
