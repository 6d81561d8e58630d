/** Probable repeats of refuted claims and contradictions of published records: flags with their evidence, for a person to judge. */
export { type ApprovedFact } from './facts.ts';
export { flaggedMessage } from './flagged-message.ts';
export { type FlaggableText } from './flag-text.ts';
export { approvedFacts, followFacts, type Following } from './follow-facts.ts';
export { openFlagger, type Flagger } from './open-judge.ts';
export { consumeForRecheck, recheck } from './recheck.ts';
