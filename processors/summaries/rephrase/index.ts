/** A local model may put extracted sentences shorter; what it writes is taken only where it says nothing that they do not say. */
export { faultOf, strayIn, type GuardOptions, type RephraseFault } from './guard.ts';
export { rephraseSections } from './rephrase-sections.ts';
export type { Rephraser } from './rephraser.ts';
