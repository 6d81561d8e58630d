import { useLocation, useRoute } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import type { Story } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { spanWords } from '../../lib/format-span.ts';
import { hasMoved } from '../../lib/journey.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { storyPath } from '../../lib/story-filters.ts';
import { useData } from '../../lib/use-data.ts';
import { Heading } from '../../parts/heading.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Empty } from '../../parts/notice.tsx';
import { headlineWords } from '../../parts/story-title.tsx';
import { ChangesPart } from './changes-part.tsx';
import { OutletsPart } from './outlets-part.tsx';
import { OverTime } from './over-time.tsx';
import { StoryDocumentsPart } from './story-documents-part.tsx';
import { StoryFigures } from './story-figures.tsx';
import { StoryLabels } from './story-labels.tsx';
import { StoryToCase } from './story-to-case.tsx';

/** One event: what was written about it, by whom and when, and how it was spoken of. */
export function StoryScreen() {
  const { text } = useDesk();
  const { params } = useRoute();
  const { route } = useLocation();
  const id = params['id'] ?? '';
  const loaded = useData<Story>(`/api/stories/${encodeURIComponent(id)}`);
  const { error } = loaded;
  const back = (): void => (hasMoved() ? history.back() : route('/stories'));
  // A link to a story that was merged leads on to where its documents went.
  const into = error?.code === 'story-merged' && typeof error.present === 'object' && error.present !== null && 'story' in error.present ? String(error.present.story) : null;
  useEffect(() => {
    if (into !== null) route(storyPath(into), true);
  }, [into]);
  useEffect(() => scrollTo({ top: 0 }), [id]);
  const data = loaded.data?.id === id ? loaded.data : null;
  const gone = error?.code === 'story-not-found';
  useShortcuts(data && !gone ? {} : { Escape: back });
  return (
    <div class="screen screen-story">
      <a class="back" href="/stories" onClick={(event) => { event.preventDefault(); event.stopPropagation(); back(); }}><Icon name="back" />{text.stories.back}</a>
      {gone
        ? <><Heading title={text.stories.notFound} /><Empty title={text.stories.notFoundText}><a href="/stories">{text.stories.allStories}</a></Empty></>
        : <LoadedPart of={{ ...loaded, data, error: into === null ? error : null }} skeleton={<Bones heights={[28, 96, 180, 320]} />}>{(story) => <Content key={story.id} story={story} onBack={back} onReload={loaded.reload} />}</LoadedPart>}
    </div>
  );
}

function Content({ story, onBack, onReload }: { readonly story: Story; readonly onBack: () => void; readonly onReload: () => void }) {
  const desk = useDesk();
  const { format } = desk;
  const { headline } = story;
  return (
    <>
      <div class="document-head" lang={headline?.language === 'en' ? 'en' : undefined}>
        <Heading title={headlineWords(desk, headline)} eyebrow={<>{headline && <><b>{headline.outlet}</b> · </>}{spanWords(format, story.firstAt, story.lastAt)}</>} />
      </div>
      <StoryFigures story={story} />
      <div class="today-columns">
        <div class="today-main">
          <OverTime story={story} />
          <StoryDocumentsPart story={story} onBack={onBack} onReload={onReload} />
        </div>
        <div class="today-side">
          <StoryToCase story={story} />
          <OutletsPart outlets={story.byOutlet} />
          <StoryLabels story={story} />
          <ChangesPart story={story} />
        </div>
      </div>
    </>
  );
}
