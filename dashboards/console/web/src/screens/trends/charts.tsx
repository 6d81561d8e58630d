import { useCallback, useMemo, useState } from 'preact/hooks';
import type { TrendName, Trends } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { writeTrendFilters, type TrendFilters } from '../../lib/trend-filters.ts';
import { Segmented } from '../../parts/segmented.tsx';
import { ChartCard } from './chart-card.tsx';
import { groupModel, kindModel, outletModel, prominenceModel, reachModel, topicModel, voiceModel } from './models/by-name.ts';
import type { ChartModel } from './models/model.ts';
import { stanceModel, toneModel, usualModel, volumeModel } from './models/over-time.ts';
import { SpikesPart } from './spikes-part.tsx';
import { StoriesPart } from './stories-part.tsx';
import { useFigure } from './use-figure.ts';

interface Props {
  readonly filters: TrendFilters;
  readonly search: string;
  readonly sample: number | null;
}

interface Part<Name extends TrendName> extends Props {
  readonly name: Name;
  readonly toModel: (answer: Trends<Name>, over: Parameters<typeof volumeModel>[1]) => ChartModel;
}

/** The page below the numbers, from when to whom to where. */
export function Charts(props: Props) {
  const { text } = useDesk();
  const words = text.trends;
  const { filters, search } = props;
  const [measure, setMeasure] = useState<'count' | 'share'>('count');
  const spikes = useFigure('spikes', search);
  const stories = useFigure('top-stories', search);
  const titles = useMemo(() => new Map(stories.data?.rows.map(({ story, title }) => [story, title])), [stories.data]);
  const tone = useCallback((answer: Trends<'tone-over-time'>, over: Parameters<typeof toneModel>[1]) => toneModel(answer, over, measure === 'share'), [measure]);
  const stance = useCallback((answer: Trends<'stance-over-time'>, over: Parameters<typeof stanceModel>[1]) => stanceModel(answer, over, measure === 'share'), [measure]);
  const marks = spikes.data?.rows;
  const usual = useCallback((answer: Trends<'series-hours'>, over: Parameters<typeof usualModel>[2]) => usualModel(answer, marks ?? [], over), [marks]);
  const series = filters.unit !== '' || filters.topic !== '';
  return (
    <>
      <div class="trend-grid">
        <Chart {...props} name="volume-over-time" toModel={volumeModel} wide />
        {series && <Chart {...props} name="series-hours" toModel={usual} wide />}
        <SpikesPart of={spikes} titles={titles} {...props} />
        <StoriesPart of={stories} {...props} />
      </div>
      <div class="trend-section">
        <h2>{words.sections.tone}</h2>
        <Segmented label={words.measure} name="measure" value={measure} choices={words.measures} onChoose={setMeasure} />
      </div>
      <div class="trend-grid">
        <Chart {...props} name="tone-over-time" toModel={tone} />
        <Chart {...props} name="stance-over-time" toModel={stance} />
      </div>
      <div class="trend-section"><h2>{words.sections.about}</h2></div>
      <div class="trend-grid">
        <Chart {...props} name="share-of-voice" toModel={voiceModel} />
        <Chart {...props} name="prominence-by-unit" toModel={prominenceModel} />
        <Chart {...props} name="by-topic" toModel={topicModel} />
        <Chart {...props} name="by-content-group" toModel={groupModel} />
      </div>
      <div class="trend-section"><h2>{words.sections.where}</h2></div>
      <div class="trend-grid">
        <Chart {...props} name="by-outlet" toModel={outletModel} />
        <div class="trend-pair">
          <Chart {...props} name="by-reach" toModel={reachModel} />
          <Chart {...props} name="by-kind" toModel={kindModel} />
        </div>
      </div>
    </>
  );
}

function Chart<Name extends TrendName>({ name, toModel, filters, search, sample, wide = false }: Part<Name> & { readonly wide?: boolean }) {
  const desk = useDesk();
  const of = useFigure(name, search);
  // The filters are read anew with every paint of the screen; what they say changes with the address alone.
  const key = writeTrendFilters(filters);
  const model = useCallback((answer: Trends<Name>) => toModel(answer, { desk, filters }), [toModel, desk, key]);
  return <ChartCard name={name} of={of} search={search} filters={filters} toModel={model} sample={sample} wide={wide} />;
}
