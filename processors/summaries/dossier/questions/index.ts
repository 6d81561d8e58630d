import type { Question } from '../../questions/question.ts';
import { dossierAround, dossierArticles, dossierCoverage, dossierDays, dossierOutlets, dossierReaches, silentDuring } from './coverage.ts';
import { dossierStatements, dossierWork } from './work.ts';

/** What dossiers count, each written once. */
export const dossierQuestions: readonly Question[] = [dossierCoverage, dossierReaches, dossierOutlets, dossierAround, dossierDays, dossierArticles, dossierWork, dossierStatements, silentDuring];
