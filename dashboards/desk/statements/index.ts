/** Statements: the spokesperson's replies, from a case's draft through the office's approvals to where they appeared and who reported them. */
export { statementContentSchema, statementKinds, statementStates, type StatementContent, type StatementKind, type StatementState } from './content.ts';
export { draftStatement } from './draft.ts';
export { reviseStatement } from './revise.ts';
export { proposeStatement } from './propose.ts';
export { approveStatement, refuseStatement } from './approve.ts';
export { publishStatement, type Publication } from './publish.ts';
export { withdrawStatement } from './withdraw.ts';
export { readStatement } from './read.ts';
export { listStatements, type StatementFilter } from './list.ts';
export { dueStatements, type DueStatement } from './due.ts';
export { publicStatement, statementFile, type PublicPage } from './published.ts';
export { pagePolicy } from './page-style.ts';
export { coverageSearch, type CoverageSearch } from './coverage.ts';
export type { StatementView } from './view.ts';
