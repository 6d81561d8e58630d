import type { Command } from 'commander';
import { Option } from 'commander';
import { RejectedError } from '../../infra/contracts/index.ts';
import { roles, type Access, type NewLink, type Person, type Role } from '../../dashboards/access/index.ts';
import { openContext, type Context } from '../context.ts';
import { withOffice, type OfficeOptions } from '../options.ts';
import { accessOf } from '../roles/access.ts';
import { linkAddress } from '../roles/serve.ts';

interface PeopleOptions extends OfficeOptions {
  readonly json?: boolean;
  readonly name?: string;
  readonly role?: Role;
  readonly secondFactor?: boolean;
  readonly url?: string;
}

/** For whoever has lost access: whoever may run commands on the server may read the book anyway. */
export function register(program: Command): void {
  const command = program.command('people').description('who may sign in to the console; one-time links for who has lost access');
  withOffice(command.command('list')).description('everybody who may sign in').option('--json', 'print the result as JSON').action(list);
  withLink(command.command('invite'))
    .argument('<sign-in>', 'the name they sign in with; an e-mail address where a provider of identities is used')
    .description('take somebody in, or make a new link for who has not come yet')
    .option('--name <name>', 'as colleagues know them')
    .addOption(new Option('--role <role>', 'what they may do').choices(roles).default('analyst'))
    .action(invite);
  withLink(command.command('reset'))
    .argument('<sign-in>', 'the name they sign in with')
    .description('end sessions and tokens of somebody; the link sets a new password')
    .option('--second-factor', 'take the second factor off too')
    .action(reset);
  withOffice(command.command('deactivate')).argument('<sign-in>', 'the name they sign in with').description('let somebody in no more; what they did stays in the log').action(deactivate);
}

const withLink = (command: Command): Command => withOffice(command).option('--json', 'print the result as JSON').option('--url <address>', 'where the console is opened', 'http://127.0.0.1:4789');

async function list(options: PeopleOptions): Promise<void> {
  await withAccess(options, (access) => {
    const people = access.people.list();
    const line = ({ signIn, name, role, units, active, hasPassword, hasSecondFactor, hasProvider }: Person): string =>
      [signIn, name, role, units === null ? 'all units' : units.join(' '), active ? (hasPassword || hasProvider ? 'active' : 'invited') : 'deactivated', ...(hasSecondFactor ? ['second factor'] : [])].join('  ');
    process.stdout.write(options.json ? `${JSON.stringify(people)}\n` : people.length === 0 ? 'nobody yet: `start` prints the link for the first administrator\n' : `${people.map(line).join('\n')}\n`);
  });
}

async function invite(signIn: string, options: PeopleOptions): Promise<void> {
  await withAccess(options, (access, context) => {
    const known = access.people.find(signIn);
    const link = known ? access.people.invite('system', known.id) : access.people.add('system', { name: options.name ?? signIn, signIn, role: options.role ?? 'analyst', units: null }).link;
    tell(signIn, link, options, context);
  });
}

async function reset(signIn: string, options: PeopleOptions): Promise<void> {
  await withAccess(options, (access, context) => tell(signIn, access.people.reset('system', needed(access, signIn).id, { secondFactor: options.secondFactor ?? false }), options, context));
}

async function deactivate(signIn: string, options: PeopleOptions): Promise<void> {
  await withAccess(options, (access) => {
    access.people.change('system', needed(access, signIn).id, { active: false });
    process.stdout.write(`${signIn} is let in no more\n`);
  });
}

async function withAccess(options: PeopleOptions, work: (access: Access, context: Context) => void): Promise<void> {
  await using context = await openContext(options, { quiet: true });
  work(accessOf(context), context);
}

function tell(signIn: string, link: NewLink, options: PeopleOptions, { config }: Context): void {
  const address = linkAddress(new URL(config.access.url ?? options.url ?? '').origin, link);
  process.stdout.write(options.json ? `${JSON.stringify({ signIn, link: address, until: link.until })}\n` : `one-time link for ${signIn}: ${address}\n${link.until === null ? '' : `  until ${link.until.toISOString()}\n`}`);
}

/** @throws {RejectedError} `person-not-found`. */
function needed(access: Access, signIn: string): Person {
  const person = access.people.find(signIn);
  if (!person) throw new RejectedError(`Nobody signs in as ${signIn}.`, { code: 'person-not-found', hint: '`./diembao people list` names everybody.' });
  return person;
}
