/** Pure text functions that every room may use. */
export { fold, normaliseText, searchable } from './normalise.ts';
export { cutShort, letterStart } from './cut-short.ts';
export { isByline, nameKey, readByline, type Byline } from './byline.ts';
