/** Looks at stored documents again: corrections and removals by outlets, removals by the authors of posts. */
export { createRevisits, type LoadDue, type Revisits } from './revisits.ts';
export { firstVisitMs, windowMs, type VisitPlan } from './schedule.ts';
export type { DueDocument } from './due-document.ts';
