/** Checkable claims: which sentences state a fact that somebody could check. */
export { claimsOf, claimsStage } from './stage.ts';
