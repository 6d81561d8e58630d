/** Masking, voices and sealed addresses. */
export type { Privacy } from './contract.ts';
export { openPrivacy } from './privacy.ts';
export { mask } from './mask/mask.ts';
export { labels as maskLabels } from './mask/rule.ts';
export { destroyOldVoiceKeys } from './voices.ts';
