import type { ApiRoute } from '../../route.ts';
import { actOnAlertRoute } from './act.ts';
import { alertRoute } from './alert.ts';
import { backTestRoute, backTestStartRoute } from './back-test.ts';
import { alertCountsRoute } from './counts.ts';
import { dutyRoute, handOverTurnRoute } from './duty.ts';
import { explainAlertRoute } from './explain.ts';
import { alertsRoute } from './list.ts';
import { alertRulesRoute } from './rules.ts';
import { silenceAddRoute, silenceEndRoute, silenceLookRoute } from './silences.ts';

/** Alerts, who is on duty, what is silenced, how rules do. */
export const alertRoutes: readonly ApiRoute[] = [
  alertsRoute, alertCountsRoute, alertRoute, explainAlertRoute, actOnAlertRoute,
  dutyRoute, handOverTurnRoute, silenceLookRoute, silenceAddRoute, silenceEndRoute,
  alertRulesRoute, backTestRoute, backTestStartRoute,
];
export { alertPageHeaders, mountAlertPage } from './page/index.ts';
