import type { Catalogue, FailureWords } from '../../catalogue/index.ts';

/** What a stable code of the crawler or a processor means to the reader; null where the catalogue does not know it. */
export function failureWords({ failures, answered }: Catalogue, code: string | null): FailureWords | null {
  if (code === null) return null;
  const words = failures[code];
  if (words) return words;
  const status = /^http-([45])(\d\d)$/.exec(code);
  return status ? (status[1] === '5' ? answered.fault : answered.refusal)(`${status[1]}${status[2]}`) : null;
}
