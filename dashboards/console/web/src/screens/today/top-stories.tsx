import type { Stories, TodayPeriod } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { storiesPath, storyPath } from '../../lib/story-filters.ts';
import { useData, type Loaded } from '../../lib/use-data.ts';
import { Bones } from '../../parts/loaded.tsx';
import { StoryTitle } from '../../parts/story-title.tsx';
import { ToneBar } from '../../parts/tone-bar.tsx';
import { StoryCounts } from '../stories/story-counts.tsx';

const shown = 5;

/** Asked beside the rest of the screen, not after it. */
export const useTopStories = (period: TodayPeriod): Loaded<Stories> => useData<Stories>(`/api/stories?period=${period}&limit=${shown}`);

/** What was written most about in the period; nothing where no story has two documents yet. */
export function TopStories({ period, loaded: { data, error } }: { readonly period: TodayPeriod; readonly loaded: Loaded<Stories> }) {
  const { text } = useDesk();
  if (!data) return error ? null : <section class="block"><Bones heights={[28, 180]} /></section>;
  if (data.stories.length === 0) return null;
  return (
    <section class="block top-stories" aria-label={text.stories.top}>
      <header class="block-head">
        <h2>{text.stories.top}</h2>
        <a href={storiesPath({ period })}>{text.stories.allStories} →</a>
      </header>
      <ol>
        {data.stories.map((story) => (
          <li key={story.id}>
            <h3 class="top-title"><a href={storyPath(story.id)}><StoryTitle headline={story.headline} /></a></h3>
            <ToneBar tones={story.tones} />
            <p class="top-counts"><StoryCounts story={story} /></p>
          </li>
        ))}
      </ol>
    </section>
  );
}
