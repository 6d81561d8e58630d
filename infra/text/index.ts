/** Pure text functions that every room may use. */
export { fold, normaliseText, searchable } from './normalise.ts';
