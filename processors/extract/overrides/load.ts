import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { FatalError, messageOf } from '../../../infra/contracts/index.ts';
import { overridesSchema, type Override } from './schema.ts';

const builtIn = new URL('./outlets.yaml', import.meta.url);
let loaded: readonly Override[] | null = null;

/**
 * The overrides that ship with the program, read once in each thread.
 * @throws {FatalError} `bad-overrides`
 */
export function builtInOverrides(): readonly Override[] {
  loaded ??= parseOverrides(readFileSync(builtIn, 'utf8'), 'processors/extract/overrides/outlets.yaml');
  return loaded;
}

/** @throws {FatalError} `bad-overrides` with every slip and where it stands */
export function parseOverrides(text: string, file: string): readonly Override[] {
  const hint = `Mend ${file}; its first lines show what an entry looks like.`;
  let data: unknown;
  try {
    data = parse(text);
  } catch (cause) {
    throw new FatalError(`${file} is not YAML: ${messageOf(cause)}`, { code: 'bad-overrides', hint, cause });
  }
  const result = overridesSchema.safeParse(data ?? []);
  if (result.success) return result.data;
  const slips = result.error.issues.map(({ path, message }) => `${path.length === 0 ? 'the file' : path.join('.')} ${message}`);
  throw new FatalError(`${file}: ${slips.join('; ')}`, { code: 'bad-overrides', hint });
}

/** Whether its day has passed, in UTC: a layout does not change at midnight. */
export const isExpired = ({ validUntil }: Override, now: Date): boolean => now.toISOString().slice(0, 10) > validUntil;

/** One line for each override that is no longer applied, for a log or a report. */
export function expiredOverrides(now: Date, overrides: readonly Override[] = builtInOverrides()): readonly string[] {
  return overrides.filter((override) => isExpired(override, now)).map(({ host, validUntil }) => `the override for ${host} ended on ${validUntil} and is ignored`);
}
