import { useState } from 'preact/hooks';
import type { StoryItem } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { StoryTitle } from '../../parts/story-title.tsx';
import { ArrangePanel } from './arrange-panel.tsx';

interface Props {
  readonly stories: readonly StoryItem[];
  readonly onMerge: (story: string, others: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Which of the selected stories stays; the largest, unless the reader says otherwise. */
export function MergePanel({ stories, onMerge, onClose }: Props) {
  const { text, format } = useDesk();
  const words = text.stories;
  const [stays, setStays] = useState(() => stories.toSorted((left, right) => right.allDocuments - left.allDocuments)[0]?.id ?? '');
  const others = stories.map(({ id }) => id).filter((id) => id !== stays);
  return (
    <ArrangePanel title={words.mergeTitle(format.number(stories.length))} ask={{ path: '/api/stories/merge', body: { story: stays, others } }} will={words.mergeWill} onConfirm={() => onMerge(stays, others)} onClose={onClose}>
      <fieldset class="merge-choices">
        <legend>{words.mergeInto}</legend>
        {stories.map((story) => (
          <label key={story.id} class="option"><input type="radio" name="stays" value={story.id} checked={story.id === stays} onChange={() => setStays(story.id)} /> <span><StoryTitle headline={story.headline} /> <span class="quiet">{words.documents(format.number(story.allDocuments))}</span></span></label>
        ))}
      </fieldset>
    </ArrangePanel>
  );
}
