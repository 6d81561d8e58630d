import type { Viewer } from '../../dashboards/access/index.ts';
import type { Desk } from '../../dashboards/desk/index.ts';
import { RejectedError } from '../../infra/contracts/index.ts';
import type { Context } from '../context.ts';
import { accessOf } from '../roles/serve.ts';

/**
 * Who writes where a command does: no person, so that anybody who may approve can. No command approves: what nobody has looked at on
 * the desk never enters matching.
 */
export const commandViewer: Viewer = { id: 'system', name: 'system', role: 'analyst', units: null, by: 'token' };

/** The desk over the context's book, without a store: for facts, which need none. The audit log names the system, and that it was a command. */
export function commandDesk(context: Context): Desk {
  const access = accessOf(context);
  const { config, now } = context;
  return {
    book: context.book(),
    audit: ({ detail, ...entry }) => access.audit.write({ ...entry, person: null, detail: { ...detail, command: true } }),
    now,
    office: config.office,
    units: config.units,
    colleagues: () => access.people.list(),
    lookUp: async () => [],
    print: () => Promise.reject(new RejectedError('A command prints no cases.', { code: 'case-export-no-browser' })),
  };
}
