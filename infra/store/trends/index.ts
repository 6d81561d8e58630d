/** What is derived from documents inside the store: the narrow copy of each, and counts by hour. */
export { coverDocuments, uncoverDocument } from './cover-documents.ts';
export { countHours, settledAfterSeconds, type Counted, type CountHoursOptions } from './count-hours.ts';
export { spikeHours, spikeSeries, type SpikeHour, type SpikeHoursOptions, type SpikeSeries } from './spike-hours.ts';
