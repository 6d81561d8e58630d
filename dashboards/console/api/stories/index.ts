/** Stories: the list, one with its documents, merging and splitting. */
export * from './words.ts';
export * from './counts.ts';
export * from './list.ts';
export * from './story.ts';
export * from './documents.ts';
export * from './acts.ts';
export * from './of-document.ts';
