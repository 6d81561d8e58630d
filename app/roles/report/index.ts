/** The role that makes the reports which the office's file asks for, and sends what was published. */
export { reportGroup, startReports } from './start.ts';
