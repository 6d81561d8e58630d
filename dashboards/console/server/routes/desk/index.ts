import type { ApiRoute } from '../../route.ts';
import { actOnCaseRoute } from './act-on-case.ts';
import { approveFactRoute } from './approve-fact.ts';
import { approveFactsRoute } from './approve-facts.ts';
import { assignRoute } from './assign.ts';
import { caseDocumentsRoute } from './case-documents.ts';
import { caseFileRoute } from './case-file.ts';
import { caseRoute } from './case.ts';
import { casesRoute } from './cases.ts';
import { colleaguesRoute } from './colleagues.ts';
import { commentRoute } from './comment.ts';
import { factRoute } from './fact.ts';
import { factsRoute } from './facts.ts';
import { importFactsRoute } from './import-facts.ts';
import { itemRoute } from './item.ts';
import { itemsRoute } from './items.ts';
import { judgeRoute } from './judge.ts';
import { mergeRoute } from './merge.ts';
import { openCaseRoute } from './open-case.ts';
import { proposeFactRoute } from './propose-fact.ts';
import { queueRoute } from './queue.ts';
import { retireFactRoute } from './retire-fact.ts';
import { reviseFactRoute } from './revise-fact.ts';
import { snoozeRoute } from './snooze.ts';
import { undoRoute } from './undo.ts';
import { writeFactRoute } from './write-fact.ts';

/** The desk's API: facts, the queue, acts, cases. */
export const deskRoutes: readonly ApiRoute[] = [
  factsRoute, factRoute, writeFactRoute, reviseFactRoute, proposeFactRoute, approveFactRoute, retireFactRoute, approveFactsRoute, importFactsRoute,
  queueRoute, itemsRoute, itemRoute,
  judgeRoute, assignRoute, snoozeRoute, commentRoute, mergeRoute, undoRoute,
  casesRoute, caseRoute, openCaseRoute, actOnCaseRoute, caseDocumentsRoute, caseFileRoute,
  colleaguesRoute,
];
export { mountCasePrint } from './case-print.ts';
export { mountFactsFile } from './facts-file.ts';
