/** The desk: what people do about flags, over the book. Facts, the queue, cases, statements, and a case on paper. */
export type { Colleague, Desk, StatementRules, StoredDocument } from './desk.ts';
export { deskTopics, followLog } from './follow-log.ts';
export { documentsOf } from './look-up.ts';
export { refusals, VersionConflict, type Refusal } from './errors.ts';
export { deskMigrations } from './tables/index.ts';
export * from './facts/index.ts';
export * from './items/index.ts';
export * from './cases/index.ts';
export * from './statements/index.ts';
export * from './export/index.ts';
export { toldCases, toldReferrals, toldStatements, type ToldCase, type ToldReferral, type ToldStatement } from './told.ts';
export { caseOfStatement, publicAddresses, toldDossier, toldFact, type ToldDossier, type ToldFact } from './told-dossier.ts';
export { unitsConcerned } from './concerned.ts';
export { lastAct, undoLast, undoWithinMs } from './acts/undo.ts';
