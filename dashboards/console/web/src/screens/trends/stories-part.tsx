import { useDesk } from '../../lib/context.ts';
import { storiesPath, storyPath } from '../../lib/story-filters.ts';
import { countedStories, type TrendFilters } from '../../lib/trend-filters.ts';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { CardHead } from './card-head.tsx';
import type { LoadedFigure } from './use-figure.ts';

const shown = 8;

interface Props {
  readonly of: LoadedFigure<'top-stories'>;
  readonly search: string;
  readonly filters: TrendFilters;
  readonly sample: number | null;
}

/** The stories that made the period. */
export function StoriesPart({ of, search, filters, sample }: Props) {
  const { text, format } = useDesk();
  const words = text.trends;
  return (
    <section id="top-stories" class={`trend-card ${of.changing ? 'is-changing' : ''}`} aria-labelledby="title-top-stories">
      <CardHead name="top-stories" search={search} answer={of.data} sample={sample} />
      <LoadedPart of={of} skeleton={<Bones heights={[110]} />}>
        {({ rows, from, to }) => rows.length === 0 ? <p class="quiet">{words.noRows}</p> : (
          <>
            <ol class="trend-stories">
              {rows.slice(0, shown).map(({ story, title, all, outlets, originals }) => (
                <li key={story}><a href={storyPath(story)}>{title === '' ? words.untitled : title}</a><span class="quiet">{words.storyCounts(format.number(all), format.number(outlets), format.number(originals))}</span></li>
              ))}
            </ol>
            <p class="trend-more"><a href={storiesPath(countedStories(filters, { from, to }, format))}>{text.stories.allStories} →</a></p>
          </>
        )}
      </LoadedPart>
    </section>
  );
}
