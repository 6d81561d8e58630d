import type { Trends, TrendName } from '../../../../api/index.ts';
import type { Desk } from '../../lib/context.ts';
import type { TrendFilters } from '../../lib/trend-filters.ts';
import { writtenFilters, writtenPeriod } from './describe.ts';
import { lookOf, type Look } from './draw/look.ts';
import type { ChartModel } from './models/model.ts';
import { heightOf } from './plot.tsx';

/** Has the browser keep the chart as a picture that says what it is of: title, period, filters, office. */
export async function savePicture(model: ChartModel, { figure, title, from, to }: Pick<Trends<TrendName>, 'figure' | 'title' | 'from' | 'to'>, filters: TrendFilters, desk: Desk): Promise<void> {
  const { text, format, meta, language } = desk;
  const { toPicture } = await import('./draw/index.ts');
  const chosen = writtenFilters(filters, desk);
  const blob = await toPicture(model, Math.max(240, heightOf(model) * 1.25), lightLook(format), {
    title: title[language],
    lines: [writtenPeriod({ from, to }, desk), ...(chosen === '' ? [] : [text.trends.picture.filters(chosen)])],
    foot: text.trends.picture.made(meta.office.name, format.full(Date.now())) + (meta.demonstration ? ` · ${text.demonstration}` : ''),
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `diembao-${figure}-${format.isoDay(from)}-${format.isoDay(to - 1)}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Pictures go into papers, which are white: the light colours, whatever the screen has. Nothing is painted in between. */
function lightLook(format: Desk['format']): Look {
  const root = document.documentElement;
  const theme = root.dataset['theme'] ?? 'auto';
  root.dataset['theme'] = 'light';
  try {
    return { ...lookOf(document.querySelector('main') ?? root, format), paper: '#ffffff' };
  } finally {
    root.dataset['theme'] = theme;
  }
}
