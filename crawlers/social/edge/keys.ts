import { networkKeyVariables, type NetworkKey } from '../../../infra/config/index.ts';
import { RejectedError } from '../../../infra/contracts/index.ts';

const named = (keys: readonly NetworkKey[]): string => keys.map((key) => networkKeyVariables[key]).join(' and ');

/** A source whose network wants a key that the office has not given: it rests and says which. */
export const keyMissing = (network: string, keys: readonly NetworkKey[], cause?: unknown): RejectedError =>
  new RejectedError(`${network} answers only with a key of the office's own.`, { code: 'key-missing', hint: `Set ${named(keys)} in the environment; the source rests until then.`, cause });

/** A key that the network no longer takes. */
export const keyExpired = (network: string, keys: readonly NetworkKey[], cause?: unknown): RejectedError =>
  new RejectedError(`${network} no longer takes the office's key.`, { code: 'key-expired', hint: `Make a new one and set ${named(keys)}; the source rests until then.`, cause });
