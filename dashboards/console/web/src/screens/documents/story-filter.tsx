import type { Story } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { storyPath } from '../../lib/story-filters.ts';
import { useData } from '../../lib/use-data.ts';
import { StoryTitle } from '../../parts/story-title.tsx';

/** The story that the list is narrowed to, and the way out of it. */
export function StoryFilter({ id, onDrop }: { readonly id: string; readonly onDrop: () => void }) {
  const { text } = useDesk();
  const { data } = useData<Story>(`/api/stories/${encodeURIComponent(id)}`);
  return (
    <p class="story-filter">
      {text.stories.filterStory}: <a href={storyPath(id)}>{data ? <StoryTitle headline={data.headline} /> : id}</a> <button type="button" class="link-button" onClick={onDrop}>{text.stories.dropFilter}</button>
    </p>
  );
}
