import type { Story, StoryArrangement } from '../../../../api/index.ts';
import type { Catalogue } from '../../../catalogue/index.ts';
import { useDesk } from '../../lib/context.ts';
import { documentPath } from '../../lib/filters.ts';
import { Time } from '../../parts/time.tsx';

/** What outlets put right or took down, and what people arranged by hand. */
export function ChangesPart({ story: { id, changes, arrangements } }: { readonly story: Story }) {
  const { text, format } = useDesk();
  const words = text.stories;
  return (
    <>
      {changes.length > 0 && (
        <section class="block">
          <h2>{words.changes}</h2>
          <ol class="story-changes">
            {changes.map(({ document, change, seenAt, outlet }) => (
              <li key={`${document} ${seenAt}`}><a href={documentPath(document)}>{outlet}</a> <span class={`revision-${change}`}>{words.changeNames[change]}</span> <small class="quiet"><Time at={seenAt} /></small></li>
            ))}
          </ol>
        </section>
      )}
      {arrangements.length > 0 && (
        <section class="block">
          <h2>{words.arrangements}</h2>
          <ol class="story-changes">{arrangements.map((each, index) => <li key={index}>{actWords(words, each, id, format.number)} <small class="quiet"><Time at={each.doneAt} /></small></li>)}</ol>
        </section>
      )}
    </>
  );
}

function actWords(words: Catalogue['stories'], { act, story, others, documents }: StoryArrangement, id: string, number: (count: number) => string): string {
  if (act === 'merge') return story === id ? words.merged(number(others.length)) : words.mergedAway;
  return story === id ? words.splitHere(number(documents)) : words.splitOff(number(documents));
}
