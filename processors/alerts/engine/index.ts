/** The engine of alerts: rules are asked, what they find is grouped, decided about and sent; all of it kept in the book. */
export { startEngine, type AlertEngine } from './engine.ts';
export { enoughAcknowledged, stepsOf } from './advance.ts';
export { openLabels, takeOccurrences, type Taken } from './take.ts';
export { advance } from './advance.ts';
export { decide, type Circumstances, type Decision } from './decide.ts';
export { deliverNext, recoverDoubtful, runLane, type DeliverySettings } from './deliver.ts';
export { failGone } from './give-up.ts';
export { alertsOfDigest } from './digest.ts';
export { createLooker, type Looker, type LookSettings } from './look.ts';
export { reachAt } from './settings.ts';
export type { EngineSettings } from './settings.ts';
