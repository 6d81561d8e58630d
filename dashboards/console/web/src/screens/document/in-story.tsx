import type { DocumentStory } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { documentPath, documentsPath } from '../../lib/filters.ts';
import { storyPath } from '../../lib/story-filters.ts';
import { StoryTitle } from '../../parts/story-title.tsx';

/** Where the document stands among those about the same event. */
export function InStory({ story }: { readonly story: DocumentStory | null }) {
  const { text, format } = useDesk();
  const words = text.stories;
  // A document that stands alone is a story of its own, of which there is nothing to say.
  if (story === null || story.documents < 2) return null;
  return (
    <div class="in-story">
      <p><span class="quiet">{words.inStory}:</span> <a href={storyPath(story.id)}><StoryTitle headline={story.headline} /></a> <span class="quiet">({words.inStoryCount(format.number(story.documents))})</span></p>
      {story.reprintOf && <p><span class="quiet">{words.reprintOf}:</span> <a href={documentPath(story.reprintOf.document)}><StoryTitle headline={story.reprintOf} /></a> <span class="quiet">({story.reprintOf.outlet})</span></p>}
      {story.reprints > 0 && <p><a href={documentsPath({ story: story.id, reprints: 'reprints' })}>{words.hasReprints(format.number(story.reprints))}</a></p>}
    </div>
  );
}
