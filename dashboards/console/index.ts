/** The console: screens over the store, in a browser on this machine. */
export { createConsole, type Console, type ConsoleAddress, type ConsoleParts, type TopicName, explainedCodes, type AlertMember, type AlertRule, type AlertsPort, type BackTest, type Explained, type ComingReport, type MadeReport, type ReportFault, type ReportsPort, openHookServer, type AlertHook, type HookServer } from './server/index.ts';
export { ensureBuilt, type BuiltWeb } from './build.ts';
