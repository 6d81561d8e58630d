/** Pure text functions that every room may use. */
export { fold, normaliseText } from './normalise.ts';
