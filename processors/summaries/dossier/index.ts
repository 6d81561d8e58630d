/** Dossiers: of a case of the desk, or of one statement. */
export { makeDossier } from './make-dossier.ts';
export type { Dossier, DossierFact, DossierPorts, DossierReferral, DossierStatement, StatementReports } from './ports.ts';
export { dossierSectionIds } from './sections/index.ts';
