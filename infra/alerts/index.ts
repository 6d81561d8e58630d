/** The register of alerts, in the book: what occurred, who was told, what people did about it. The engine and the console meet here. */
export { durationMs } from './duration.ts';
export { alertMigrations } from './tables.ts';
export * from './occurrence.ts';
export * from './rows.ts';
export * from './read.ts';
export * from './acts.ts';
export { matchesAll } from './matchers.ts';
export { timelineOf, writeLine, type Line } from './timeline.ts';
export { wipeDocument } from './wipe.ts';
export { linkSchema, readLink, signLink, type SignedLink } from './links.ts';
