import type { Face } from './face.ts';

/** The column lies in the period that is as long as the chosen one and ends where that begins. */
export const before = ({ from, to }: Face, column: string): string => `(${column} >= ${from} - (toUnixTimestamp(${to}) - toUnixTimestamp(${from})) AND ${column} < ${from})`;
