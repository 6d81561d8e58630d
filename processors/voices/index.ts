/** Distinct voices become integers per topic and day; the voices themselves stay in the log and fade with it. */
export { consumeVoices } from './consume.ts';
