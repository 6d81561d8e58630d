import type { ChartModel } from '../models/model.ts';
import { openChart } from './echarts.ts';
import type { Look } from './look.ts';
import { toOption } from './to-option.ts';

export interface Drawing {
  readonly show: (model: ChartModel, look: Look) => void;
  readonly resize: () => void;
  readonly close: () => void;
}

/** A chart on the page. `onPick` gets the address behind what was clicked: a part of a bar, or the whole of it beside. */
export function draw(parent: HTMLElement, onPick: (href: string) => void): Drawing {
  const chart = openChart(parent, 'svg');
  let shown: ChartModel | null = null;
  const pick = (place: number, part?: string): void => {
    const href = shown?.series.find(({ key }) => key === part)?.hrefs[place] ?? shown?.places[place]?.href;
    if (href) onPick(href);
  };
  chart.on('click', ({ dataIndex, seriesId, componentType }) => {
    if (componentType === 'series' && seriesId !== 'marks') pick(dataIndex, seriesId);
    else if (seriesId === 'marks') pick(shown?.marks?.at[dataIndex] ?? -1);
  });
  chart.getZr().on('click', ({ target, offsetX, offsetY }) => {
    if (target || !shown) return;
    const point = chart.convertFromPixel({ gridIndex: 0 }, [offsetX, offsetY]);
    const place = Array.isArray(point) ? Math.round(Number(point[shown.kind === 'bars' ? 1 : 0])) : -1;
    pick(place);
  });
  return {
    show: (model, look) => {
      shown = model;
      chart.setOption(toOption(model, look), { notMerge: true });
    },
    resize: () => chart.resize(),
    close: () => chart.dispose(),
  };
}
