/** The store: ClickHouse through its official client, inside this process, beside it or on a server. */
export type { Store } from './contract.ts';
export { openStore, type StoreOptions } from './open.ts';
export { insertRows, type InsertOptions, type Row } from './insert.ts';
export { writeLabels, type Label } from './labels.ts';
export { laterIfPassing } from './passing-errors.ts';
export { commonSettings } from './settings.ts';
export { askAsReader, granted, keptSecret, openReaderFace, readerName, type ReaderFaceOptions } from './reader/index.ts';
export { smellsOfPerson } from './person-words.ts';
export { countHours, coverDocuments, settledAfterSeconds, spikeHours, spikeSeries, uncoverDocument, type Counted, type CountHoursOptions, type SpikeHour, type SpikeSeries } from './trends/index.ts';
