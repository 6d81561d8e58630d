/**
 * Alerts: rules find what occurs, routing says who is told, the roster who is on duty, the engine when; a brief gathers what is known, a message puts it into
 * words, channels carry it. What a rule would have sent is tested by the same engine over past days.
 */
export { openRules, occurrencesBetween, type Deadline, type OpenRule, type RulePorts } from './rules/index.ts';
export { recipientsOf, routeAt, routesFor } from './routing/index.ts';
export { onDuty, turnsBetween } from './roster/index.ts';
export { enoughAcknowledged, reachAt, startEngine, stepsOf, type AlertEngine, type EngineSettings } from './engine/index.ts';
export { makeBrief, outgoingOf, type BriefSettings } from './brief/index.ts';
export { openChannels, type Channel } from './channels/index.ts';
export { backTest, type BackTest, type BackTestOptions } from './back-test/index.ts';
export { explainAlert, type Why } from './explain/index.ts';
