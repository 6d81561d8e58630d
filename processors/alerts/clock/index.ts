/** Clocks on the wall, in any zone: what they show, when they show something, hours of days. Pure. */
export { dayMs, dayOf, instantOf, localAt, minuteMs, offsetAt, timeOf, type LocalTime } from './zone.ts';
export { endOf, isWithin, type TimeWindow } from './windows.ts';
