import { useMemo, useState } from 'preact/hooks';
import type { TrendName, Trends } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import type { TrendFilters } from '../../lib/trend-filters.ts';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { CardHead } from './card-head.tsx';
import { ChartTable } from './chart-table.tsx';
import { firstPlaces, totalAt, type ChartModel } from './models/model.ts';
import { Plot } from './plot.tsx';
import { savePicture } from './save-picture.ts';
import type { LoadedFigure } from './use-figure.ts';

export interface CardProps<Name extends TrendName> {
  readonly name: Name;
  readonly of: LoadedFigure<Name>;
  readonly search: string;
  readonly filters: TrendFilters;
  readonly toModel: (answer: Trends<Name>) => ChartModel;
  readonly sample: number | null;
  readonly wide?: boolean;
}

/** Bars that are shown at first; the table has all. */
const shownAtFirst = 8;

/** One figure as a chart. */
export function ChartCard<Name extends TrendName>({ name, of, search, filters, toModel, sample, wide = false }: CardProps<Name>) {
  const desk = useDesk();
  const words = desk.text.trends;
  const [all, setAll] = useState(false);
  const whole = useMemo(() => (of.data ? toModel(of.data) : null), [of.data, toModel]);
  const model = useMemo(() => (whole === null || all || whole.kind !== 'bars' ? whole : firstPlaces(whole, shownAtFirst)), [whole, all]);
  const empty = whole !== null && whole.places.every((_, place) => totalAt(whole, place) === 0) && whole.kind !== 'line';
  const answer = of.data;
  return (
    <section id={name} class={`trend-card ${wide ? 'trend-wide' : ''} ${of.changing ? 'is-changing' : ''}`} aria-labelledby={`title-${name}`}>
      <CardHead name={name} search={search} answer={answer} sample={sample} onPicture={model && answer && !empty ? () => savePicture(model, answer, filters, desk) : undefined} />
      <LoadedPart of={of} skeleton={<Bones heights={[180]} />}>
        {() => model === null || whole === null ? null : empty ? <p class="quiet">{words.noRows}</p> : (
          <>
            {(model.series.length > 1 || model.usual) && <Key model={model} />}
            <Plot model={model} label={words.chartLabel(words.figures[name].title, summaryOf(whole, desk.format.number))} />
            {whole.kind === 'bars' && whole.places.length > shownAtFirst && <button type="button" class="link-button trend-all" aria-expanded={all} onClick={() => setAll(!all)}>{all ? words.showFewer : words.showAll(desk.format.number(whole.places.length))}</button>}
            <ChartTable model={whole} />
          </>
        )}
      </LoadedPart>
    </section>
  );
}

function Key({ model: { series, usual, marks } }: { readonly model: ChartModel }) {
  return (
    <p class="trend-key">
      {series.map(({ key, name, color }) => <span key={key} class={`key trend-key-${color}`}>{name}</span>)}
      {usual && <><span class="key trend-key-usual">{usual.name}</span><span class="key trend-key-band">{usual.bandName}</span></>}
      {marks && marks.at.length > 0 && <span class="key trend-key-mark">{marks.name}</span>}
    </p>
  );
}

const summaryOf = ({ series }: ChartModel, number: (value: number) => string): string => series.map(({ name, values }) => `${name}: ${number(values.reduce((sum, value) => sum + value, 0))}`).join(', ');
