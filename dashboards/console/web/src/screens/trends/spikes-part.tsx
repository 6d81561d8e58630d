import type { SpikeRow } from '../../../../../figures/spikes.ts';
import { useDesk } from '../../lib/context.ts';
import { documentsPath } from '../../lib/filters.ts';
import { storyPath } from '../../lib/story-filters.ts';
import { countedDocuments, slotWords, type TrendFilters } from '../../lib/trend-filters.ts';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { writtenFilters } from './describe.ts';
import { CardHead } from './card-head.tsx';
import type { LoadedFigure } from './use-figure.ts';

const hourMs = 3_600_000;
const shown = 12;

interface Props {
  readonly of: LoadedFigure<'spikes'>;
  readonly search: string;
  readonly filters: TrendFilters;
  readonly sample: number | null;
  /** Headlines of stories, as far as they are known. */
  readonly titles: ReadonlyMap<string, string>;
}

/** What is unusual, in sentences: how many, when, and how many are usual then. */
export function SpikesPart({ of, search, filters, sample, titles }: Props) {
  const { text } = useDesk();
  return (
    <section id="spikes" class={`trend-card ${of.changing ? 'is-changing' : ''}`} aria-labelledby="title-spikes">
      <CardHead name="spikes" search={search} answer={of.data} sample={sample} />
      <LoadedPart of={of} skeleton={<Bones heights={[110]} />}>
        {({ rows, from, to }) => rows.length === 0 ? <p class="quiet">{text.trends.noSpikes}</p> : (
          <ol class="trend-spikes">{rows.slice(0, shown).map((spike) => <Spike key={`${spike.kind} ${spike.id}`} spike={spike} span={{ from, to }} filters={filters} title={titles.get(spike.id)} />)}</ol>
        )}
      </LoadedPart>
    </section>
  );
}

function Spike({ spike: { kind, id, time, all, expected, score }, span, filters, title }: { readonly spike: SpikeRow; readonly span: { readonly from: number; readonly to: number }; readonly filters: TrendFilters; readonly title: string | undefined }) {
  const desk = useDesk();
  const { text, format, unitName, topicName } = desk;
  const words = text.trends;
  const usual = expected < 1 ? words.fewerThanOne : format.number(Math.round(expected));
  const { period: _period, ...base } = countedDocuments(filters, span, format);
  const narrowed = kind === 'unit' ? { unit: id } : kind === 'topic' ? { topic: id } : kind === 'story' ? { story: id } : {};
  const name = kind === 'unit' ? unitName(id) : kind === 'topic' ? topicName(id) : kind === 'story' ? (title ?? '') : writtenFilters(filters, desk);
  return (
    <li>
      <p class="trend-spike-about"><span class="badge">{words.spikeKinds[kind]}</span> {name !== '' && <b>{name}</b>}</p>
      <p>{words.spike(format.number(all), format.clock(time), format.shortDay(time), usual)} <span class="quiet">· {words.score(format.decimal(score, 1))}</span></p>
      <p class="trend-spike-links"><a href={documentsPath({ ...base, ...narrowed, ...slotWords({ start: time, end: time + hourMs }, span, format) })}>{words.openDocuments}</a>{kind === 'story' && <> · <a href={storyPath(id)}>{words.openStory}</a></>}</p>
    </li>
  );
}
