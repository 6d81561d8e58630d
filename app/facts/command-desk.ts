import { permissionsOf, type Viewer } from '../../dashboards/access/index.ts';
import type { Desk } from '../../dashboards/desk/index.ts';
import { FatalError, RejectedError } from '../../infra/contracts/index.ts';
import type { Context } from '../context.ts';
import { accessOf } from '../roles/access.ts';

/** Who looks at a preview: nothing is kept of it. */
export const previewViewer: Viewer = { id: 'system', name: 'system', role: 'analyst', units: null, by: 'token' };

/**
 * The person who brings facts in by a command: somebody else has to approve them. No command approves.
 * @throws {FatalError} `importer-missing`, `importer-unknown`.
 */
export function importerOf(context: Context, signIn: string | undefined): Viewer {
  const hint = 'Name your own account: --by SIGN-IN (./diembao people list shows them). A colleague then approves what you bring in.';
  if (signIn === undefined) throw new FatalError('An import needs the account of who brings the facts in.', { code: 'importer-missing', hint });
  const found = accessOf(context).people.find(signIn);
  if (!found?.active || !permissionsOf[found.role].has('judge')) throw new FatalError(`"${signIn}" is no account that may write facts.`, { code: 'importer-unknown', hint });
  return { id: found.id, name: found.name, role: found.role, units: found.units, by: 'token' };
}

/** The desk over the context's book, without a store: for facts, which need none. The audit log names the system, and that it was a command. */
export function commandDesk(context: Context): Desk {
  const access = accessOf(context);
  const { config, now } = context;
  return {
    book: context.book(),
    audit: ({ detail, ...entry }) => access.audit.write({ ...entry, person: entry.person === previewViewer.id ? null : entry.person, detail: { ...detail, command: true } }),
    now,
    office: config.office,
    units: config.units,
    statements: config.statements,
    colleagues: () => access.people.list(),
    lookUp: async () => [],
    print: () => Promise.reject(new RejectedError('A command prints no cases.', { code: 'case-export-no-browser' })),
  };
}
