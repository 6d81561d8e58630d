/** Which language a text is in. */
export { detectLanguage } from './detect.ts';
export { languageStage } from './stage.ts';
