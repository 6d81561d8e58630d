import { describe } from 'vitest';
import type { LogOptions } from '../open-log.ts';
import { deadLettersContract } from './dead-letters.ts';
import { deliveryContract } from './delivery.ts';
import { groupsContract } from './groups.ts';
import { messagesContract } from './messages.ts';
import { replayContract } from './replay.ts';

/** The options of the log under test, once it can be opened. */
export type Setup = () => LogOptions;

/** What every log must do, whatever stands behind it. */
export function logContract(name: string, setup: Setup): void {
  describe(`${name}: messages`, () => messagesContract(setup));
  describe(`${name}: groups`, () => groupsContract(setup));
  describe(`${name}: delivery`, () => deliveryContract(setup));
  describe(`${name}: replay`, () => replayContract(setup));
  describe(`${name}: dead letters`, () => deadLettersContract(setup));
}
