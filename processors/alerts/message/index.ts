/** Alerts in words: what happened, why one gets it, since when, how big, where, on what evidence, who else knows, what to do and until when. Vietnamese and English. */
export { compose } from './compose.ts';
export { composeDigest, type Addressed } from './digest.ts';
export { composeHeartbeat, composeTest } from './notes.ts';
export type { AlertDocument, AlertFact, Brief, Message } from './message.ts';
