/** The stance of a text towards each unit that it mentions. */
export { judgeStances, mentionedIn, stanceStage, type MentionedUnit } from './stage.ts';
