/** Sentences that stand for an article or a story: chosen by local means, never made. */
export { chooseSentences, type ChooseOptions } from './choose.ts';
