/**
 * Reports: what press and public said in a period, as a typed document. Every number answers a stored question, every sentence is the catalogue's or an article's own.
 */
export { makeReport } from './make-report.ts';
export type { LetterheadChoice, ReportCase, ReportOptions, ReportPorts, ReportReferral, ReportStatement, ReportTemplate, ReportTopic, ReportUnit } from './ports.ts';
export { parsePeriod, periodBefore, slotsOf, type Slot } from './period.ts';
export { askAgain, openAsker, questions, valueOf, type Question, type Scope } from './questions/index.ts';
export { sectionIds } from './sections/index.ts';
export { dossierSectionIds, type Dossier, type DossierFact, type DossierPorts, type DossierStatement, type StatementReports } from './dossier/index.ts';
export { templateOfSections, templateSections } from './sections/places.ts';
export { dateText, showFigure, shownAs } from './words/index.ts';
