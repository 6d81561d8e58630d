/** The stance of a text towards each unit that it mentions. */
export { judgeStances, mentionedIn, mentionedUnits, stanceStage, type MentionedUnit } from './stage.ts';
