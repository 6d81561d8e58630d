import { z } from 'zod';
import type { ByKindRow } from '../../figures/by-kind.ts';
import type { ByOutletRow } from '../../figures/by-outlet.ts';
import type { ByReachRow } from '../../figures/by-reach.ts';
import type { ByTopicRow } from '../../figures/by-topic.ts';
import type { HeadlineNumbers } from '../../figures/headline-numbers.ts';
import type { ProminenceRow } from '../../figures/prominence-by-unit.ts';
import type { SeriesRow } from '../../figures/series-hours.ts';
import type { ShareOfVoiceRow } from '../../figures/share-of-voice.ts';
import type { SpikeRow } from '../../figures/spikes.ts';
import type { StanceRow } from '../../figures/stance-over-time.ts';
import type { ToneRow } from '../../figures/tone-over-time.ts';
import type { TopStoryRow } from '../../figures/top-stories.ts';
import type { VolumeRow } from '../../figures/volume-over-time.ts';
import { reaches } from './stories/words.ts';
import { instantSchema, namesSchema } from './words.ts';

export const trendPeriods = ['24h', '7d', '30d', '90d'] as const;
export type TrendPeriod = (typeof trendPeriods)[number];

const id = z.string().min(1).max(200);
const dayOrTime = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, 'write a day as 2026-11-20 or a local time as 2026-11-20T08:00');

/** How the figures of trends are narrowed; the same words stand in the address of the screen. */
export const trendsQuerySchema = z.strictObject({
  period: z.enum(trendPeriods).optional().describe('7d without it; ends with the running hour'),
  from: dayOrTime.optional().describe('First day, or local time, in the office’s zone; a week before `to` without it'),
  to: dayOrTime.optional().describe('Last day (inclusive), or local time (exclusive), in the office’s zone; now without it'),
  unit: id.optional(),
  topic: id.optional(),
  reach: z.enum(reaches).optional(),
  reprints: z.literal('originals').optional().describe('Leaves reprints out'),
});
export type TrendsQuery = z.infer<typeof trendsQuerySchema>;

/** `/api/trends/FIGURE.csv` takes the language of its headings too; the office’s without it. */
export const trendsFileQuerySchema = trendsQuerySchema.extend({ language: z.enum(['vi', 'en']).optional() });

/** A figure's rows, with the period that they are of and how they are counted. */
export const trendsSchemaOf = <Row extends z.ZodType>(row: Row) =>
  z.object({
    figure: z.string(),
    from: instantSchema,
    to: instantSchema,
    slot: z.enum(['hour', 'day']),
    slots: z.array(instantSchema).describe('Starts of the slots of the period; a figure over time has no row for an empty one'),
    title: namesSchema,
    method: namesSchema.describe('How it is counted, and of what'),
    rows: z.array(row),
  });

/** The rows of each figure. */
export interface TrendRows {
  readonly 'headline-numbers': HeadlineNumbers;
  readonly 'volume-over-time': VolumeRow;
  readonly 'tone-over-time': ToneRow;
  readonly 'stance-over-time': StanceRow;
  readonly 'share-of-voice': ShareOfVoiceRow;
  readonly 'prominence-by-unit': ProminenceRow;
  readonly 'by-topic': ByTopicRow;
  readonly 'by-outlet': ByOutletRow;
  readonly 'by-reach': ByReachRow;
  // Its file reaches into the log's contracts, which the screens do without: the rows are the same.
  readonly 'by-content-group': ByKindRow;
  readonly 'by-kind': ByKindRow;
  readonly 'top-stories': TopStoryRow;
  readonly spikes: SpikeRow;
  readonly 'series-hours': SeriesRow;
}
export type TrendName = keyof TrendRows;
export type Trends<Name extends TrendName> = Omit<z.infer<ReturnType<typeof trendsSchemaOf<z.ZodType>>>, 'rows'> & { readonly rows: readonly TrendRows[Name][] };
