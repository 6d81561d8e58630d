import { networkKeyVariables } from '../../../infra/config/index.ts';

const keyCodes = new Set(['key-missing', 'key-expired', 'login-refused']);

/** The environment's variables that a source waits for, where a network's key is what it lacks. */
export function neededVariables(kind: string, errorCode: string | null): string[] {
  if (errorCode === null || !keyCodes.has(errorCode)) return [];
  const [network = ''] = kind.split('-');
  return Object.values(networkKeyVariables).filter((variable) => variable.startsWith(`DIEMBAO_${network.toUpperCase()}_`));
}
