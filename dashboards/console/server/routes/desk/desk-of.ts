import type { Desk } from '../../../../desk/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';

/** @throws {ProblemError} `read-only` where this console has no desk. */
export function deskOf({ desk }: ConsoleParts): Desk {
  if (desk === null) throw new ProblemError('read-only');
  return desk;
}

/** @throws {ProblemError} `not-found` for what is no number. */
export function numberOf(path: Readonly<Record<string, string>>, name: string): number {
  const text = path[name] ?? '';
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new ProblemError('not-found');
  return Number(text);
}
