/** Masking, voices and sealed addresses. */
export type { Privacy } from './contract.ts';
