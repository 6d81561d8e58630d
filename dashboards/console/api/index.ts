/** What the console's API takes and answers: one schema each, shared by the server, the screens and the OpenAPI page. */
export * from './words.ts';
export * from './meta.ts';
export * from './documents.ts';
export * from './labels.ts';
export * from './stories/index.ts';
export * from './document.ts';
export * from './today.ts';
export * from './trends.ts';
export * from './sources.ts';
export * from './ledger.ts';
export * from './models.ts';
export * from './quality.ts';
export * from './access/index.ts';
export * from './desk/index.ts';
export * from './hooks.ts';
export * from './problem.ts';
