import { z } from 'zod';
import { integer } from './cells.ts';
import { defineQuery } from './query.ts';

/** Distinct voices by topic on one local day (`YYYY-MM-DD`). Counts below five are for no screen: see `fewerThanFive`. */
export const todayVoices = defineQuery({
  name: 'today-voices',
  sql: 'SELECT topic, voices FROM voice_counts FINAL WHERE day = {day:Date} AND voices > 0',
  row: z.object({ topic: z.string(), voices: integer }),
});

/** A count of voices as it may be shown: exact from five on, only "fewer than five" below. */
export type ShownVoices = { readonly fewerThanFive: true } | { readonly fewerThanFive: false; readonly count: number };
export const showVoices = (count: number): ShownVoices => (count < 5 ? { fewerThanFive: true } : { fewerThanFive: false, count });
