/** Fact-checks and published records: draft, proposed, approved by a second person, retired. */
export { lineOf, type FactDraft } from './fact-body.ts';
export { writeFact } from './write-fact.ts';
export { reviseFact } from './revise-fact.ts';
export { proposeFact } from './propose-fact.ts';
export { approveFact } from './approve-fact.ts';
export { approveMany, type ApproveTarget } from './approve-many.ts';
export { retireFact } from './retire-fact.ts';
export { importFacts, type ImportedFact, type ImportOutcome } from './import-facts.ts';
export { listFacts, type FactFilter } from './list-facts.ts';
export { endingOf, exportFacts, exportFormats, kindIn, type ExportChoice, type ExportFormat, type FactsFile } from './export-facts.ts';
export { factLinesOf } from './fact-lines-of.ts';
export { factView, type FactView } from './view.ts';
