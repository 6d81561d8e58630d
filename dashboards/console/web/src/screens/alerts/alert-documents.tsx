import type { Alert } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { documentPath } from '../../lib/filters.ts';
import { storyPath } from '../../lib/story-filters.ts';
import { reaches } from '../../words.ts';
import { Time } from '../../parts/time.tsx';

/** What it speaks of: the story, and the documents. A post is told as one on its outlet; its words stay where they are. */
export function AlertDocuments({ alert: { documents, documentCount, story } }: { readonly alert: Alert }) {
  const { text, format } = useDesk();
  const words = text.alerts;
  const { number } = format;
  if (documents.length === 0 && story === null) return null;
  return (
    <>
      {story && (
        <section class="block">
          <h2>{words.story}</h2>
          {story.title !== '' && <p class="row-title"><a href={storyPath(story.id)}>{story.title}</a></p>}
          <p class="quiet">{words.size.story(number(story.documents), number(story.originals), number(story.reprints), number(story.outlets))} · <a href={storyPath(story.id)}>{words.openStory}</a></p>
        </section>
      )}
      {documents.length > 0 && (
        <section class="block">
          <h2>{words.documents(number(documents.length), number(documentCount))}</h2>
          <ul class="alert-documents">{documents.map((document) => <Entry key={document.id} document={document} />)}</ul>
        </section>
      )}
    </>
  );
}

function Entry({ document: { id, kind, outlet, own, reach: word, publishedAt, title, passage } }: { readonly document: Alert['documents'][number] }) {
  const { text } = useDesk();
  const reach = reaches.find((name) => name === word);
  return (
    <li>
      <p class="row-meta"><span class="row-outlet">{outlet}</span>{own && <span class="badge badge-own">{text.own}</span>}{reach && <> · {text.stories.reaches[reach]}</>}{publishedAt !== null && <> · <Time at={publishedAt} /></>}</p>
      <h3 class="row-title"><a href={documentPath(id)}>{kind === 'article' ? title || text.untitled : text.alerts.aPost(outlet)}</a></h3>
      {passage !== '' && <p class="alert-passage">{passage}</p>}
    </li>
  );
}
