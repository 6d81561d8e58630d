/** Reports: the list, one as a page, what people do with it, weeks beside each other, subscriptions, the office's templates. */
export * from './words.ts';
export * from './list.ts';
export * from './report.ts';
export * from './acts.ts';
export * from './compare.ts';
export * from './subscriptions.ts';
export { reportProblemCodes, type ReportProblemCode } from './problems.ts';
