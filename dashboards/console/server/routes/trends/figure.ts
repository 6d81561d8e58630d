import { everyFigure } from '../../../../figures/every-figure.ts';
import { runFigure, type Figure } from '../../../../figures/index.ts';
import { trendsQuerySchema, trendsSchemaOf, type TrendName, type TrendsQuery } from '../../../api/index.ts';
import { trends as en } from '../../../web/catalogue/trends-en.ts';
import { trends as vi } from '../../../web/catalogue/trends-vi.ts';
import type { ConsoleParts } from '../../parts.ts';
import { defineRoute, type ApiRoute } from '../../route.ts';
import { choose } from './choose.ts';

/** One route a figure, so that the OpenAPI page has each one's rows. */
export const trendRoutes: readonly ApiRoute[] = everyFigure.map((figure) =>
  defineRoute({
    path: `/api/trends/${figure.name}`,
    summary: `Trends: ${wordsOf(figure.name).en.title}. ${wordsOf(figure.name).en.method} With .csv after the name the same as a file.`,
    query: trendsQuerySchema,
    answer: trendsSchemaOf(figure.row),
    handle: (parts, query) => readFigure(parts, figure, query),
  }),
);

async function readFigure(parts: ConsoleParts, figure: Figure<Readonly<Record<string, unknown>>>, query: TrendsQuery) {
  const { chosen, slot, slots } = choose(query, parts);
  const words = wordsOf(figure.name);
  return {
    figure: figure.name,
    from: chosen.from, to: chosen.to, slot, slots: [...slots],
    title: { vi: words.vi.title, en: words.en.title },
    method: { vi: words.vi.method, en: words.en.method },
    rows: await runFigure(parts.store, figure, chosen),
  };
}

type Words = (typeof vi.figures)[TrendName];

/** Every figure has its words: a figure without them is a mistake of the code, which a test finds. */
export function wordsOf(name: string): { readonly vi: Words; readonly en: Words } {
  const known = name as TrendName;
  return { vi: vi.figures[known], en: en.figures[known] };
}
