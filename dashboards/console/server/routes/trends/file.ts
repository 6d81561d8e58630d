import type { Hono } from 'hono';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { everyFigure } from '../../../../figures/every-figure.ts';
import { runFigure, type Chosen } from '../../../../figures/index.ts';
import { trendsFileQuerySchema } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { enter } from '../../route.ts';
import { choose } from './choose.ts';
import { toCsv } from './to-csv.ts';

/** `/api/trends/FIGURE.csv`: the same rows as a file, whose name says the period and the filters. */
export function mountTrendFiles(app: Hono, parts: ConsoleParts): void {
  app.get('/api/trends/:file{[a-z-]+\\.csv}', async (c) => {
    enter(c, { permission: 'read' });
    const figure = everyFigure.find(({ name }) => `${name}.csv` === c.req.param('file'));
    if (!figure) throw new ProblemError('not-found');
    const query = trendsFileQuerySchema.safeParse(c.req.query());
    if (!query.success) throw new ProblemError('invalid-query', z.prettifyError(query.error));
    const { language = parts.office.language, ...choice } = query.data;
    const { chosen } = choose(choice, parts);
    const rows = await runFigure(parts.store, figure, chosen);
    const columns = figure.row instanceof z.ZodObject ? Object.keys(figure.row.shape) : Object.keys(rows[0] ?? {});
    return c.body(toCsv(columns, rows, { language, parts }), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName(figure.name, chosen)}"`,
      'cache-control': 'no-store',
    });
  });
}

/** `diembao-by-topic-20261114T0000-20261121T1700-so-khcn-originals.csv`: nothing but letters, digits, dots and dashes. */
function fileName(name: string, { from, to, zone, unit, topic, reach, originals }: Chosen): string {
  const moment = (millis: number): string => DateTime.fromMillis(millis, { zone }).toFormat("yyyyMMdd'T'HHmm");
  const filters = [unit, topic, reach].filter((word) => word !== '*').map((word) => word.replaceAll(/[^\w.-]+/g, '-').slice(0, 40));
  return ['diembao', name, moment(from), moment(to), ...filters, ...(originals === 'originals' ? ['originals'] : [])].join('-') + '.csv';
}
