/** Keeps the counts by hour (trend_hours) up to what is stored. */
export { keepCounting, type Counting, type KeepCountingOptions } from './keep-counting.ts';
export { countHours } from '../../infra/store/index.ts';
