import type { Viewer } from '../../../../access/index.ts';
import type { ConsoleParts } from '../../parts.ts';

type Detail = Readonly<Record<string, string | number | boolean | null>>;

/** Writes what somebody did with a report; in the transaction that is under way, where one is. */
export const auditAct = ({ access }: Pick<ConsoleParts, 'access'>, viewer: Viewer, act: string, number: number, detail: Detail = {}): void => access.audit.write({ person: viewer.id, act, object: `report/${number}`, detail });

/** A dossier holds a case: reading it leaves a line as reading the case does. */
export function auditDossier(parts: Pick<ConsoleParts, 'access'>, viewer: Viewer, { number, version, kind }: { readonly number: number; readonly version: number; readonly kind: string }): void {
  if (kind === 'dossier') auditAct(parts, viewer, 'dossier-read', number, { version });
}
