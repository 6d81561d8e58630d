/** The store: ClickHouse through its official client, inside this process, beside it or on a server. */
export type { Store } from './contract.ts';
export { openStore, type StoreOptions } from './open.ts';
export { insertRows, type InsertOptions, type Row } from './insert.ts';
export { laterIfPassing } from './passing-errors.ts';
export { commonSettings } from './settings.ts';
export { smellsOfPerson } from './person-words.ts';
