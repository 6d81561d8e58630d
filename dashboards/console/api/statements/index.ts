/** Statements: drafts, approval, publication, texts to paste, who reported them. */
export * from './words.ts';
export { approvalHindrances, statementSchema, statementStandingSchema, statementContentSchema, type Statement, type StatementContent, type StatementStanding } from './statement.ts';
export * from './list.ts';
export * from './acts.ts';
export * from './coverage.ts';
