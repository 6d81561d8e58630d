import { useState } from 'preact/hooks';
import type { StoryOutlet } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { documentPath } from '../../lib/filters.ts';
import { Time } from '../../parts/time.tsx';

const shownAtFirst = 8;

/** Outlets in the order in which they brought the story; the first is said to be. */
export function OutletsPart({ outlets }: { readonly outlets: readonly StoryOutlet[] }) {
  const { text, format } = useDesk();
  const words = text.stories;
  const [all, setAll] = useState(false);
  return (
    <section class="block">
      <h2>{words.byOutlet}</h2>
      <ol class="story-outlets">
        {(all ? outlets : outlets.slice(0, shownAtFirst)).map(({ outlet, reach, own, documents, originals, firstAt, first, firstIsReprint }, index) => (
          <li key={outlet}>
            <p><a href={documentPath(first)}>{outlet}</a>{own && <span class="badge badge-own">{text.own}</span>}{index === 0 && <span class="badge story-first">{words.first}</span>}</p>
            <span class="story-outlet-count">{format.number(documents)}</span>
            <small class="quiet"><Time at={firstAt} /> · {words.reaches[reach]}{originals === 0 || firstIsReprint ? ` · ${words.series.reprints.toLowerCase()}` : ''}</small>
          </li>
        ))}
      </ol>
      {outlets.length > shownAtFirst && !all && <button type="button" class="link-button" onClick={() => setAll(true)}>{text.today.showAll(format.number(outlets.length))}</button>}
    </section>
  );
}
