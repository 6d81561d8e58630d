/** Masking, voices and sealed addresses. */
export type { Privacy } from './contract.ts';
export { openPrivacy } from './privacy.ts';
export { mask } from './mask/mask.ts';
export { destroyOldVoiceKeys } from './voices.ts';
