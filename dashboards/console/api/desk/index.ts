/** The desk: facts, the queue, acts, cases. */
export * from './words.ts';
export * from './fact-body.ts';
export * from './facts.ts';
export * from './import.ts';
export * from './items.ts';
export * from './acts.ts';
export * from './cases.ts';
export * from './colleagues.ts';
export * from './problems.ts';
