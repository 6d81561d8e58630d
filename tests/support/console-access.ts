import { accessOf } from '../../app/roles/access.ts';
import { openContext } from '../../app/context.ts';
import type { Role } from '../../dashboards/access/index.ts';

/** Headers that let a test or a bench ask the API of the console over `data`, also while another process serves it: a token of a fictional person. */
export async function consoleAccess(data: string, role: Role = 'administrator', office?: string): Promise<Readonly<Record<string, string>>> {
  await using context = await openContext({ data, ...(office === undefined ? {} : { office }) }, { quiet: true });
  const access = accessOf(context);
  const signIn = `test-${role}`;
  const { id, name, units } = access.people.find(signIn) ?? access.people.add('system', { name: 'Người thử (hư cấu)', signIn, role }).person;
  const { secret } = access.tokens.make({ id, name, role, units, by: 'session' }, { name: 'test', role, days: 1 });
  return { authorization: `Bearer ${secret}` };
}
