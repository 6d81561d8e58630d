/** The demonstration: a fictional newsroom on loopback, and facts that its rumours can be compared with. */
export { bringDemonstrationFacts } from './bring-facts.ts';
export { openWithNewsroom } from './open-newsroom.ts';
