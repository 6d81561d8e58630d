/** The tone of a text. */
export { toneOf, toneStage } from './stage.ts';
