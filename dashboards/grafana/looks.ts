import { palette } from './palette.ts';
import { topicColumn, topics } from './taxonomy.ts';
import type { ColumnKey, ValueKind } from './words/index.ts';

/** How a column looks wherever it stands. Counts without a look are whole numbers. */
export interface Look {
  /** Grafana's id of a unit. */
  readonly unit?: string;
  readonly decimals?: number;
  readonly color?: string;
  /** The catalogue that has words for its values. */
  readonly values?: ValueKind;
  /** Pixels, in a table. */
  readonly width?: number;
  /** In a table, from 0 to 1: a bar behind the figure. */
  readonly bar?: boolean;
}

const count: Look = { unit: 'locale', decimals: 0, width: 110 };
const colored = (color: string): Look => ({ ...count, color });
const part = (color?: string): Look => ({ unit: 'percentunit', decimals: 0, width: 150, ...(color === undefined ? {} : { color }) });
const moment: Look = { unit: 'dateTimeAsLocal', width: 170 };
const words = (values: ValueKind, width = 170): Look => ({ values, width });
const lasting: Look = { unit: 's', decimals: 0, width: 130 };
const hues = ['#1d4ed8', '#0f766e', '#b45309', '#7c3aed', '#0891b2', '#be185d', '#4d7c0f', '#475569'];

const given: Partial<Record<ColumnKey, Look>> = {
  ...Object.fromEntries(topics.map((topic, index) => [topicColumn(topic), colored(hues[index % hues.length] as string)])),
  time: moment, first_at: moment, last_at: moment, seen_at: moment, polled_at: moment, newest_item_at: moment, flagged_at: moment, redriven_at: moment,
  change: { width: 130 }, before: part(), reprint_share: part(palette.second), folded_share: part(palette.ink), failing_share: part(palette.negative), agreed_share: part(palette.ink), unsure_share: part(palette.third),
  negative_share: { ...part(palette.negative), bar: true }, precision: { ...part(palette.positive), bar: true }, sureness: part(), score: { unit: 'percentunit', decimals: 1, width: 110 }, accuracy: { unit: 'percentunit', decimals: 1, width: 130 }, calibration: { unit: 'percentunit', decimals: 1, width: 150 },
  negative: colored(palette.negative), neutral: colored(palette.neutral), positive: colored(palette.positive), critical: colored(palette.negative), neutral_stance: colored(palette.neutral), favourable: colored(palette.positive),
  documents: colored(palette.ink), unread: colored(palette.faint), naming: count, kind: words('kind', 120), mention_share: part(palette.ink), originals: colored(palette.ink), reprints: colored(palette.neutral), stories: colored(palette.ink), new_stories: colored(palette.fourth),
  in_headline: colored(palette.ink), in_lead: colored(palette.fourth), in_body: colored(palette.faint),
  international_law: colored(palette.fourth), policy_law: colored(palette.second), situation_achievements: colored(palette.neutral), incidents: colored(palette.third), foreign_relations: colored(palette.ink),
  waiting: colored(palette.third), strong: colored(palette.negative), flags: colored(palette.third), judged: colored(palette.ink), overturned: colored(palette.negative), median: lasting, ninetieth: { ...lasting, color: palette.neutral }, oldest: lasting, newest: lasting,
  answered: colored(palette.positive), not_modified: colored(palette.faint), failed: colored(palette.negative), stored: colored(palette.positive), unchanged: colored(palette.faint), duplicate: colored(palette.neutral), rejected: colored(palette.third), dead_lettered: colored(palette.negative),
  silent: colored(palette.third), quarantined: colored(palette.negative), merged: colored(palette.ink), parted: colored(palette.third),
  task_topic: { ...part(palette.ink), decimals: 1 }, task_tone: { ...part(palette.positive), decimals: 1 }, task_stance: { ...part(palette.third), decimals: 1 }, task_claim: { ...part(palette.second), decimals: 1 },
  without_topic: colored(palette.faint), one_topic: colored(palette.ink), several_topics: colored(palette.second),
  expected: { unit: 'locale', decimals: 1, width: 100, color: palette.third }, low: { ...colored(palette.faint), decimals: 1 }, high: { ...colored(palette.faint), decimals: 1 }, series: words('series', 110), about: words('topic', 220),
  topic: words('topic', 220), reach: words('reach', 120), content_group: words('contentGroup', 180), edit: words('edit', 150), verdict: words('verdict', 150), fact_kind: words('factKind', 130), level: words('level', 90), standing: words('standing', 120), notice: words('notice', 150),
  task: words('task', 110), event: words('event', 140), field: words('field', 130),
  outlet: { width: 210 }, source: { width: 200 }, unit: { width: 180 }, unit_name: { width: 260 }, version: { width: 100 }, fact: { width: 180 }, queue: { width: 180 }, consumer: { width: 120 }, code: { width: 140 },
  headline: {}, error: {}, reason: {}, model: {}, document: {}, story: {}, story_size: {}, probability: {},
};

export const lookOf = (column: ColumnKey): Look => given[column] ?? count;
