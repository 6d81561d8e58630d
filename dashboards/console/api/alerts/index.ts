/** Alerts: the list, one of them, duty and silences, rules. */
export * from './words.ts';
export * from './list.ts';
export * from './alert.ts';
export * from './duty.ts';
export * from './rules.ts';
export * from './problems.ts';
