import type { ApiRoute } from '../../route.ts';
import { approveReportRoute } from './approve.ts';
import { askReportRoute } from './ask.ts';
import { checkReportRoute } from './check.ts';
import { compareReportsRoute } from './compare.ts';
import { correctReportRoute } from './correct.ts';
import { dropReportRoute } from './drop.ts';
import { editReportRoute } from './edit.ts';
import { reportsRoute } from './list.ts';
import { noteInReportRoute } from './note.ts';
import { previewReportRoute } from './preview.ts';
import { publishReportRoute } from './publish.ts';
import { redraftReportRoute } from './redraft.ts';
import { removeFromReportRoute } from './remove.ts';
import { reportRoute } from './report.ts';
import { reportScheduleRoute } from './schedule.ts';
import { subscribeRoute, subscriptionsRoute } from './subscriptions.ts';

/** Reports: the list, one as a page, what people do with it, weeks beside each other, subscriptions. Paths with a word stand before those with a number. */
export const reportRoutes: readonly ApiRoute[] = [
  reportsRoute, askReportRoute, compareReportsRoute, reportScheduleRoute, subscriptionsRoute, subscribeRoute, previewReportRoute,
  reportRoute, checkReportRoute, editReportRoute, removeFromReportRoute, noteInReportRoute, redraftReportRoute, approveReportRoute, publishReportRoute, dropReportRoute, correctReportRoute,
];
export { mountReportFiles, reportFilePath } from './files.ts';
