import { z } from 'zod';
import { durationMs } from '../../../../infra/alerts/index.ts';
import { labels } from '../parts/documents.ts';
import { dayOf } from '../parts/hours.ts';
import { duration } from '../parts/options.ts';
import { say } from '../parts/said.ts';
import { defineRule, type Found } from '../rule.ts';
import { countsByHour } from './counts.ts';
import { swingAt, type Swing } from './swing-at.ts';

const hourMs = 3_600_000;
const wholeHours = duration.refine((text) => durationMs(text) > 0 && durationMs(text) % hourMs === 0, 'give whole hours or days, for example 24h or 7d');

export const swingOptions = z.strictObject({
  of: z.enum(['tone', 'stance']).default('stance'),
  /** How much the share of negative (critical) documents has risen, from 0 to 1. */
  by: z.number().gt(0).max(1).default(0.2),
  /** In the last so many hours … */
  over: wholeHours.default('24h'),
  /** … against so many before them. */
  against: wholeHours.default('7d'),
  /** Documents in each of the two at least. */
  fewest: z.number().int().min(5).default(20),
});
type Options = z.output<typeof swingOptions>;

/** The tone of what is published, or its stance towards a unit, has turned for the worse, further than chance would have it. Asked at each full hour. */
export const swing = defineRule<Options>({
  kind: 'swing',
  options: swingOptions,
  every: 300,
  wakes: [],
  look: async (options, { reach }, { since, until }, { store, zone }) => {
    const marks: number[] = [];
    for (let mark = Math.ceil(since / hourMs) * hourMs; mark < until; mark += hourMs) marks.push(mark);
    const [first, last] = [marks[0], marks.at(-1)];
    if (first === undefined || last === undefined) return [];
    const series = await countsByHour(store, { from: first - durationMs(options.over) - durationMs(options.against), to: last, of: options.of, reach });
    const lengths = { over: durationMs(options.over) / hourMs, against: durationMs(options.against) / hourMs, by: options.by, fewest: options.fewest };
    const found = new Map<string, Found>();
    for (const [unit, counts] of series) {
      for (const mark of marks) {
        const swung = swingAt(counts, mark / hourMs, lengths);
        const id = `${options.of}/${unit}/${dayOf(mark, zone)}`;
        if (swung !== null && !found.has(id)) found.set(id, foundAt({ id, mark, unit, swung }, options, reach));
      }
    }
    return [...found.values()];
  },
});

function foundAt({ id, mark, unit, swung }: { readonly id: string; readonly mark: number; readonly unit: string; readonly swung: Swing }, { of, over, against }: Options, reach: readonly string[] | undefined): Found {
  const values = { unit, now: swung.now.toFixed(3), before: swung.before.toFixed(3), documents: String(swung.documents), past: String(swung.past), over, against };
  return {
    id, at: mark, labels: labels({ unit: unit === '*' ? [] : [unit], reach: reach ?? [] }), said: say(of === 'tone' ? 'swing.tone' : 'swing.stance', values),
    document: null, story: null, case: null, fact: null, over: false, subject: null,
  };
}
