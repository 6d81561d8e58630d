/** Who is on duty: turns, holidays, deputies, hand-overs by hand. Pure: no clock, no book. */
export { onDuty, type Duty } from './on-duty.ts';
export { turnsBetween } from './turns.ts';
