import type { Report } from '../../../../infra/reports/index.ts';
import { problem, type Problem } from '../problem.ts';
import { states } from '../stated.ts';
import type { ReadFile } from './read.ts';

/** Numbers that are written in charts are those of the figures that they are said to be; each chart with anything to draw has some. */
export function chartProblems({ sections, figures, language }: Report, { drawn }: ReadFile): Problem[] {
  if (drawn === null) return [];
  const charts = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'chart')).map(({ id, series }) => ({ id, figures: new Set(series.flatMap((one) => one.figures).filter((figure) => figure !== null && figures[figure]?.value != null)) }));
  const charted = new Set(charts.flatMap((chart) => [...chart.figures]));
  const wrong = drawn.flatMap(({ figures: ids, text }) => {
    const texts = text.split(' · ');
    return ids.flatMap((id, at): Problem[] => {
      const figure = Object.hasOwn(figures, id) ? figures[id] : undefined;
      if (figure === undefined || !charted.has(id)) return [problem('chart-unknown', id, text)];
      return states(texts[at] ?? '', figure, language) ? [] : [problem('chart-differs', id, texts[at] ?? '', String(figure.value))];
    });
  });
  const shown = new Set(drawn.flatMap(({ figures: ids }) => ids));
  return [...wrong, ...charts.filter((chart) => chart.figures.size > 0 && ![...chart.figures].some((id) => shown.has(id ?? ''))).map(({ id }) => problem('chart-lacks', id, 'none of its figures'))];
}
