import type { Stories, StoryItem } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { spanWords } from '../../lib/format-span.ts';
import { storyPath } from '../../lib/story-filters.ts';
import { Sparkline } from '../../parts/sparkline.tsx';
import { headlineWords, StoryTitle } from '../../parts/story-title.tsx';
import { ToneBar } from '../../parts/tone-bar.tsx';
import { StoryCounts } from './story-counts.tsx';

interface Props {
  readonly story: StoryItem;
  readonly slots: Pick<Stories, 'slot' | 'slots'>;
  readonly selected: boolean;
  /** Null where the reader does not select. */
  readonly onToggle: (() => void) | null;
}

/** One line of the list. `data-row` is what the keyboard moves over. */
export function StoryRow({ story, slots, selected, onToggle }: Props) {
  const desk = useDesk();
  const { text, format } = desk;
  const words = text.stories;
  const label = words.sparkLabel(slots.slots.flatMap((start, index) => (story.spark[index] ? [`${slots.slot === 'day' ? format.shortDay(start) : format.clock(start)}: ${format.number(story.spark[index])}`] : [])).join('; '));
  return (
    <li class={`story-row ${onToggle ? '' : 'story-row-plain'} ${selected ? 'story-selected' : ''}`} data-row={story.id}>
      {onToggle && <input type="checkbox" class="desk-check" tabIndex={-1} checked={selected} aria-label={words.select(headlineWords(desk, story.headline))} onChange={onToggle} />}
      <div class="story-body">
        <p class="row-meta">{story.headline && <><span class="row-outlet">{story.headline.outlet}</span> · </>}{spanWords(format, story.firstAt, story.lastAt)}</p>
        <h2 class="row-title"><a href={storyPath(story.id)} data-row-link><StoryTitle headline={story.headline} /></a></h2>
        <p class="story-counts"><StoryCounts story={story} /></p>
      </div>
      <div class="story-side">
        <Sparkline values={story.spark} label={label} />
        <ToneBar tones={story.tones} />
      </div>
    </li>
  );
}
