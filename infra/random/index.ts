/** Numbers that look random and that a seed decides: for training, evaluations, fixtures and fuzzing. Never for secrets. */
export { pick } from './pick.ts';
export { seededRandom, type Random } from './seeded.ts';
export { shuffled } from './shuffled.ts';
