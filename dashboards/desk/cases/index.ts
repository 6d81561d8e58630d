/** Cases: what people do about flags, documents and requests. */
export { judgeItems, type Judgement } from './judge.ts';
export { mergeItems } from './merge.ts';
export { openCase, addDocuments, type OpenCase } from './open-case.ts';
export { actOnCase } from './act-on-case.ts';
export { caseActSchema, type CaseAct } from './case-acts.ts';
export { dueCases, openCasesOf, type DueWork } from './due.ts';
export { readCase, type CaseView } from './case-view.ts';
export { listCases, type CaseFilter } from './list-cases.ts';
export type { CaseStanding } from './standing-view.ts';
export { caseOrigins, caseStates, type CaseOrigin, type CaseState } from './rows.ts';
