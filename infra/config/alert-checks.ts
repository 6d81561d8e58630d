import { entriesAt, idsAt, registersOf, textAt, textsAt, unknownNames, type Add, type Path, type Place, type Register, type Registers } from './alert-names.ts';
import { reachProblems } from './alert-reach.ts';
import { labelProblems, matcherProblems } from './alert-matchers.ts';
import type { LocatedYaml } from './located-yaml.ts';
import type { Problem } from './problem.ts';
import { timeZoneLike, valueAt } from './schema-problems.ts';
import { describeValue } from './shorten.ts';

/** What a schema cannot see of `alerts`: names that must be there and must be one's own, days and hours that make no time, people whom nothing reaches. */
export function alertProblems(file: LocatedYaml, add: Add): Problem[] {
  const registers = registersOf(file);
  return [
    ...(['people', 'webhooks', 'rosters', 'receivers', 'muteTimes', 'rules'] as const).flatMap((list) => twice(file, list, add)),
    ...peopleProblems(file, registers, add),
    ...webhookProblems(file, add),
    ...entriesAt(file, ['alerts', 'rosters']).flatMap(({ path }) => rosterProblems(file, path, registers, add)),
    ...entriesAt(file, ['alerts', 'receivers']).flatMap(({ path }) => entriesAt(file, [...path, 'steps'])).flatMap(({ path }) => [...recipientProblems(textsAt(file, [...path, 'to']), registers, add), ...unknownNames(textsAt(file, [...path, 'via']), registers.channel, add)]),
    ...rootProblems(file, add),
    ...routeProblems(file, ['alerts', 'route'], registers, add),
    ...entriesAt(file, ['alerts', 'inhibit']).flatMap(({ path }) => [...matcherProblems([...textsAt(file, [...path, 'source']), ...textsAt(file, [...path, 'target'])], registers, add), ...labelProblems(textsAt(file, [...path, 'equal']), add)]),
    ...recipientProblems(textsAt(file, ['alerts', 'heartbeat', 'to']), registers, add),
    ...entriesAt(file, ['alerts', 'rules']).flatMap(({ path }) => (['units', 'under'] as const).flatMap((key) => unknownNames(textsAt(file, [...path, 'when', key]), registers.unit, add))),
    ...hourProblems(file, add),
    ...reachProblems(file, add),
  ];
}

const words = { people: 'person', webhooks: 'webhook', rosters: 'roster', receivers: 'receiver', muteTimes: 'mute time', rules: 'rule' } as const;

function twice(file: LocatedYaml, list: keyof typeof words, add: Add): Problem[] {
  const first = new Map<string, Path>();
  return idsAt(file, ['alerts', list]).flatMap(({ path, text }) => {
    const earlier = first.get(text);
    if (earlier === undefined) first.set(text, path);
    return earlier === undefined ? [] : [add(path, { kind: 'duplicate-id', what: words[list], id: text, firstLine: file.positionOf(earlier).line })];
  });
}

function peopleProblems(file: LocatedYaml, { channel, webhook }: Registers, add: Add): Problem[] {
  return entriesAt(file, ['alerts', 'people']).flatMap(({ path }) => [...unknownNames(textsAt(file, [...path, 'channels']), channel, add), ...unknownNames(keysAt(file, [...path, 'addresses']), webhook, add)]);
}

/** The environment names a webhook's secret after its id, where only "-" can be told from "_". */
function webhookProblems(file: LocatedYaml, add: Add): Problem[] {
  const ids = idsAt(file, ['alerts', 'webhooks']).flatMap(({ path, text }) => {
    if (text === 'email' || text === 'console') return [add(path, { kind: 'not-allowed', rule: 'this is a channel of every office: give the webhook another id, for example "zalo-so"', found: describeValue(text) })];
    return /[._]/.test(text) ? [add(path, { kind: 'not-allowed', rule: 'use "-" between words: the variable DIEMBAO_WEBHOOK_… that holds its secret cannot be told otherwise', found: describeValue(text) })] : [];
  });
  const urls = entriesAt(file, ['alerts', 'webhooks']).flatMap(({ path }) => textsAt(file, [...path, 'url'])).filter(({ text }) => URL.canParse(text) && (new URL(text).username !== '' || new URL(text).password !== ''));
  return [...ids, ...urls.map(({ path, text }) => add(path, { kind: 'not-allowed', rule: 'give the address without a user name and password: put {secret} where the secret goes, it comes from the environment (DIEMBAO_WEBHOOK_ and the id)', found: describeValue(text.replace(/\/\/[^@/]*@/, '//…@')) }))];
}

function rosterProblems(file: LocatedYaml, roster: Path, { person }: Registers, add: Add): Problem[] {
  const deputies = keysAt(file, [...roster, 'deputies']);
  const zone = textAt(file, [...roster, 'timezone']);
  const exceptions = entriesAt(file, [...roster, 'exceptions']).map(({ path }) => path);
  return [
    ...unknownNames([...textsAt(file, [...roster, 'people']), ...deputies, ...deputies.flatMap(({ path }) => textsAt(file, path))], person, add),
    ...deputies.filter(({ path, text }) => textAt(file, path) === text).map(({ path, text }) => add(path, { kind: 'not-allowed', rule: 'nobody stands in for themselves: name another person, or remove the line', found: describeValue(text) })),
    ...exceptions.flatMap((path) => unknownNames([...textsAt(file, [...path, 'person']), ...textsAt(file, [...path, 'instead'])], person, add)),
    ...exceptions.flatMap((path) => {
      const [from, until, who, instead] = ['from', 'until', 'person', 'instead'].map((key) => textAt(file, [...path, key]));
      const wrong: Problem[] = [];
      if (from !== undefined && until !== undefined && until < from) wrong.push(add([...path, 'until'], { kind: 'not-allowed', rule: `it is before \`from\` (${from}): both days are included, one day has the same in both`, found: describeValue(until) }));
      if (who !== undefined && who === instead) wrong.push(add([...path, 'instead'], { kind: 'not-allowed', rule: 'name another person than `person`', found: describeValue(instead) }));
      return wrong;
    }),
    ...(zone === undefined || isTimeZone(zone) ? [] : [add([...roster, 'timezone'], { kind: 'unknown-time-zone', found: describeValue(zone), suggestion: timeZoneLike(zone) })]),
  ];
}

function recipientProblems(places: readonly Place[], registers: Registers, add: Add): Problem[] {
  const of: Readonly<Record<string, Register>> = { person: registers.person, duty: registers.roster, deputy: registers.roster, webhook: registers.webhook };
  return places.flatMap(({ path, text }) => {
    const [kind = '', id = ''] = text.split(':');
    return of[kind] === undefined || id === '' ? [] : unknownNames([{ path, text: id }], of[kind], add);
  });
}

/** What fits no other route is the root's: it must not be lost for want of a receiver. */
function rootProblems(file: LocatedYaml, add: Add): Problem[] {
  const root = valueAt(file.value, ['alerts', 'route']);
  return typeof root !== 'object' || root === null || 'receiver' in root ? [] : [add(['alerts', 'route', 'receiver'], { kind: 'missing', expected: 'text' })];
}

function routeProblems(file: LocatedYaml, route: Path, registers: Registers, add: Add): Problem[] {
  return [
    ...unknownNames(textsAt(file, [...route, 'receiver']), registers.receiver, add),
    ...unknownNames(textsAt(file, [...route, 'mute']), registers.mute, add),
    ...unknownNames(textsAt(file, [...route, 'under']), registers.unit, add),
    ...matcherProblems(textsAt(file, [...route, 'match']), registers, add),
    ...labelProblems(textsAt(file, [...route, 'groupBy']), add),
    ...entriesAt(file, [...route, 'routes']).flatMap(({ path }) => routeProblems(file, path, registers, add)),
  ];
}

/** Hours that begin and end at once would hold nothing, or everything: nobody can tell. */
function hourProblems(file: LocatedYaml, add: Add): Problem[] {
  const windows: Path[] = [
    ['alerts', 'quietHours'],
    ...entriesAt(file, ['alerts', 'muteTimes']).flatMap(({ path }) => entriesAt(file, [...path, 'times'])).map(({ path }) => path),
    ...entriesAt(file, ['alerts', 'rules']).map(({ path }) => [...path, 'when', 'hours']),
  ];
  return windows.flatMap((path) => {
    const [from, to] = [textAt(file, [...path, 'from']), textAt(file, [...path, 'to'])];
    return from === undefined || from !== to ? [] : [add([...path, 'to'], { kind: 'not-allowed', rule: 'it ends when it begins: for a whole day leave both out, or write 00:00 and 24:00', found: describeValue(to) })];
  });
}

/** The keys of a map, as texts at their values. */
function keysAt(file: LocatedYaml, path: Path): Place[] {
  const map = valueAt(file.value, path);
  return typeof map === 'object' && map !== null && !Array.isArray(map) ? Object.keys(map).map((text) => ({ path: [...path, text], text })) : [];
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
