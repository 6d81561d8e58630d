/** Where crawlers, processors and dashboards meet: the words, messages and errors they share. */
export * from './errors.ts';
export * from './disposition.ts';
export * from './source.ts';
export * from './envelope.ts';
export * from './collected.ts';
export * from './analysed.ts';
export * from './polled.ts';
export * from './noticed.ts';
export * from './visited.ts';
export * from './revised.ts';
export * from './voice.ts';
export * from './erased.ts';
export * from './relabelled.ts';
export * from './dead-letter.ts';
export * from './topics.ts';
export * from './identity.ts';
