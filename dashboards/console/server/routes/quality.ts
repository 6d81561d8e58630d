import { DateTime } from 'luxon';
import type { z } from 'zod';
import { qualityByFact, qualityByWeek, qualityFigures, qualityReliability, qualityWaiting, runQuery, type Period } from '../../../queries/index.ts';
import { factLinesOf } from '../../../desk/index.ts';
import { factKinds, qualityQuerySchema, qualitySchema, type Quality } from '../../api/index.ts';
import type { ConsoleParts } from '../parts.ts';
import { oneOf } from '../reading.ts';
import { defineRoute } from '../route.ts';

export const qualityRoute = defineRoute({
  path: '/api/quality',
  summary: 'How often people agree with the machine’s flags: by week, by fact and by probability; how long verdicts take and how many flags wait',
  query: qualityQuerySchema,
  answer: qualitySchema,
  handle: readQuality,
});

const mostFacts = 50;
const bins = 10;

async function readQuality({ store, now, office, desk }: ConsoleParts, { days }: z.infer<typeof qualityQuerySchema>): Promise<Quality> {
  const to = DateTime.fromJSDate(now(), { zone: office.timezone }).startOf('day').plus({ days: 1 });
  const period = { from: to.minus({ days }).toMillis(), to: to.toMillis() };
  const edges = weeksOf(period, office.timezone);
  const [figures, waiting, weeks, reliability, facts] = await Promise.all([
    runQuery(store, qualityFigures, period),
    runQuery(store, qualityWaiting, {}),
    runQuery(store, qualityByWeek, { ...period, edges }),
    runQuery(store, qualityReliability, period),
    runQuery(store, qualityByFact, { ...period, limit: mostFacts }),
  ]);
  const lines = desk === null ? new Map<string, string>() : factLinesOf(desk, facts.map(({ fact }) => fact));
  const none = { judged: 0, upheld: 0 };
  return {
    ...period,
    figures: figures[0] ?? { ...none, median: null, ninetieth: null },
    waiting: waiting[0] ?? { waiting: 0, strong: 0, oldestAt: null },
    weeks: edges.map((from, position) => {
      const { judged, upheld } = weeks.find((week) => week.position === position) ?? none;
      return { from, to: edges[position + 1] ?? period.to, judged, upheld };
    }),
    reliability: Array.from({ length: bins }, (_, bin) => {
      const { judged, upheld, said } = reliability.find((row) => row.bin === bin) ?? { ...none, said: null };
      return { from: bin / bins, to: (bin + 1) / bins, said, judged, upheld };
    }),
    facts: facts.flatMap(({ kind: word, fact: id, judged, upheld }) => {
      const kind = oneOf(factKinds, word);
      return kind === null ? [] : [{ kind, id, line: lines.get(id) ?? '', judged, upheld }];
    }),
  };
}

/** Starts of the weeks that the period touches, the first cut to the period. */
function weeksOf({ from, to }: Period, zone: string): number[] {
  const edges = [from];
  for (let week = DateTime.fromMillis(from, { zone }).startOf('week').plus({ weeks: 1 }); week.toMillis() < to; week = week.plus({ weeks: 1 })) edges.push(week.toMillis());
  return edges;
}
