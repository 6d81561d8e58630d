import type { LogOptions } from '../open-log.ts';

/** The options of the log under test, once it can be opened. */
export type Setup = () => LogOptions;
