/** Text from outside, made fit for one line, a bound, an old phone. */
export { clip } from './clip.ts';
export { oneLine } from './one-line.ts';
export { withoutMarks } from './without-marks.ts';
