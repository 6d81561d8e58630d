import type { Doing } from '../../../../../infra/alerts/index.ts';
import type { Viewer } from '../../../../access/index.ts';
import type { AlertWho } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';

const ownPrefix = 'person/';
const webhookPrefix = 'webhook:';

/** Who of the office's file the viewer is, told by their sign-in name; null where the file does not have them. */
export function memberOf({ alerts, access }: ConsoleParts, { id }: Viewer): string | null {
  const signIn = access.people.list().find((person) => person.id === id)?.signIn.toLowerCase();
  return alerts?.people.find((member) => member.signIn !== null && member.signIn.toLowerCase() === signIn)?.id ?? null;
}

/** What stands as `by` of an act. */
export const doingOf = (parts: ConsoleParts, viewer: Viewer): Doing => ({ by: memberOf(parts, viewer) ?? `${ownPrefix}${viewer.id}`, at: parts.now().getTime() });

/** An id with its name; one that nobody has any more stands for itself. */
export function whoOf({ alerts, access }: ConsoleParts, id: string): AlertWho {
  if (id.startsWith(ownPrefix)) return { id, name: access.people.list().find((person) => person.id === id.slice(ownPrefix.length))?.name ?? id };
  return { id, name: alerts?.people.find((member) => member.id === id)?.name ?? (id.startsWith(webhookPrefix) ? id.slice(webhookPrefix.length) : id) };
}

/** Turns of duty and silences concern everybody: whoever speaks for the office keeps them, or whoever runs the console. */
export const keepsDuty = ({ role }: Viewer): boolean => role === 'spokesperson' || role === 'administrator';

/** @throws {ProblemError} `not-allowed`. */
export function requireKeeper(viewer: Viewer): void {
  if (!keepsDuty(viewer)) throw new ProblemError('not-allowed');
}

/** @throws {ProblemError} `alert-person-unknown`. */
export function requireMember({ alerts }: ConsoleParts, id: string): void {
  if (!alerts?.people.some((member) => member.id === id)) throw new ProblemError('alert-person-unknown');
}
