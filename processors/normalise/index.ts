/** The one form of text. */
export { normaliseStage } from './stage.ts';
