/** The role that runs alerts, and what the console is handed of them. */
export { alertGroup, startAlerts } from './start.ts';
export { alertSettings, consoleAddress, linkKeyOf, rulePorts } from './settings.ts';
export { alertsPort } from './port.ts';
