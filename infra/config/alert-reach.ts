import { entriesAt, textAt, textsAt, type Add, type Path } from './alert-names.ts';
import type { LocatedYaml } from './located-yaml.ts';
import type { Problem } from './problem.ts';
import { valueAt } from './schema-problems.ts';

/** Steps that tell nobody, and people of a roster whom nothing reaches: their week would pass in silence. Names that are not there are said elsewhere. */
export function reachProblems(file: LocatedYaml, add: Add): Problem[] {
  const out = unreachable(file);
  const rosters = new Map(entriesAt(file, ['alerts', 'rosters']).map(({ path }) => [textAt(file, [...path, 'id']), path]));
  const ofRosters = [...rosters.values()].flatMap((path) => textsAt(file, [...path, 'people'])).flatMap((place) => problemOf([place.text], place.path, out, add));
  const ofSteps = entriesAt(file, ['alerts', 'receivers']).flatMap(({ path }) => entriesAt(file, [...path, 'steps'])).flatMap(({ path }) => {
    const told = textsAt(file, [...path, 'to']).map(({ text }) => text.split(':'));
    const whole = [...path, 'to'];
    const deputies = told.flatMap(([kind, id]) => (kind === 'deputy' && rosters.has(id) ? [rosters.get(id) ?? []] : []));
    if (told.length > 0 && deputies.length === told.length && deputies.every((roster) => Object.keys(Object(valueAt(file.value, [...roster, 'deputies']))).length === 0))
      return [add(whole, { kind: 'nobody-reached', why: 'the roster names no deputies', mend: 'write who stands in for whom: `deputies: { an: binh, binh: an }`, or tell another' })];
    return told.length > 0 && told.every(([kind]) => kind === 'person') ? problemOf(told.map(([, id]) => id ?? ''), whole, out, add) : [];
  });
  return [...ofRosters, ...ofSteps];
}

function problemOf(people: readonly string[], path: Path, out: ReadonlyMap<string, Unreached>, add: Add): Problem[] {
  const reasons = people.map((id) => out.get(id));
  const first = reasons.find((reason) => reason !== undefined);
  return first === undefined || reasons.includes(undefined) ? [] : [add(path, { kind: 'nobody-reached', why: reasons.map((reason) => reason?.why).join('; '), mend: first.mend })];
}

interface Unreached {
  readonly why: string;
  readonly mend: string;
}

/** People for whom none of their channels has an address, and why. */
function unreachable(file: LocatedYaml): ReadonlyMap<string, Unreached> {
  const mail = valueAt(file.value, ['alerts', 'email']) !== undefined;
  const out = new Map<string, Unreached>();
  for (const { path } of entriesAt(file, ['alerts', 'people'])) {
    const id = textAt(file, [...path, 'id']);
    if (id === undefined) continue;
    const [email, signIn] = [textAt(file, [...path, 'email']), textAt(file, [...path, 'signIn'])];
    const given = textsAt(file, [...path, 'channels']).map(({ text }) => text);
    const channels = given.length === 0 ? ['email', 'console'] : given;
    const reached = channels.some((channel) => {
      if (channel === 'email') return mail && email !== undefined;
      if (channel === 'console') return (signIn ?? email) !== undefined;
      return textAt(file, [...path, 'addresses', channel]) !== undefined;
    });
    if (reached) continue;
    const line = file.positionOf([...path, 'id']).line;
    const who = `${id} (line ${String(line)})`;
    out.set(id, email !== undefined && channels.includes('email')
      ? { why: `${who} has an e-mail address only, and the office has no mail server`, mend: `add it:\n  alerts:\n    email: { host: mail.example.vn, username: diem-bao, from: "Điểm Báo <diem-bao@example.vn>" }\nor let ${id} see alerts on the console too: \`channels: [email, console]\`` }
      : { why: `${who} has an address for none of their channels (${channels.join(', ')})`, mend: `give ${id} one: \`email:\`, \`signIn:\` for the console, or \`addresses:\` with a number or chat for the webhook` });
  }
  return out;
}
