/** The console's server: screens, API, health, on loopback. */
export { createConsole, type Console, type ConsoleAddress } from './create-console.ts';
export type { ConsoleParts, TopicName } from './parts.ts';
export { explainedCodes, type AlertMember, type AlertRule, type AlertsPort, type BackTest, type Explained } from './alerts-port.ts';
export type { ComingReport, MadeReport, ReportFault, ReportsPort } from './reports-port.ts';
export { openHookServer, type AlertHook, type HookServer } from './routes/index.ts';
