import { describe } from 'vitest';
import { deadLettersContract } from './dead-letters.ts';
import { deliveryContract } from './delivery.ts';
import { groupsContract } from './groups.ts';
import { messagesContract } from './messages.ts';
import { replayContract } from './replay.ts';
import type { Setup } from './setup.ts';

export type { Setup } from './setup.ts';

/** What every log must do, whatever stands behind it. */
export function logContract(name: string, setup: Setup): void {
  describe(`${name}: messages`, () => messagesContract(setup));
  describe(`${name}: groups`, () => groupsContract(setup));
  describe(`${name}: delivery`, () => deliveryContract(setup));
  describe(`${name}: replay`, () => replayContract(setup));
  describe(`${name}: dead letters`, () => deadLettersContract(setup));
}
