import { nearest } from './edit-distance.ts';
import type { LocatedYaml } from './located-yaml.ts';
import type { Fault, Problem } from './problem.ts';
import { valueAt } from './schema-problems.ts';

export type Path = readonly PropertyKey[];
export type Add = (path: Path, fault: Fault) => Problem;

/** A text of the file and where it stands. */
export interface Place {
  readonly path: Path;
  readonly text: string;
}

/** The entries of a list with their places; nothing where there is none, or something else. */
export function entriesAt(file: LocatedYaml, path: Path): { readonly path: Path; readonly value: unknown }[] {
  const list = valueAt(file.value, path);
  return Array.isArray(list) ? list.map((value: unknown, index) => ({ path: [...path, index], value })) : [];
}

/** The text at a path, or the texts of a list there; what is none is the schema's business. */
export function textsAt(file: LocatedYaml, path: Path): Place[] {
  const value = valueAt(file.value, path);
  if (typeof value === 'string') return [{ path, text: value }];
  return entriesAt(file, path).flatMap((entry) => (typeof entry.value === 'string' ? [{ path: entry.path, text: entry.value }] : []));
}

export const textAt = (file: LocatedYaml, path: Path): string | undefined => {
  const value = valueAt(file.value, path);
  return typeof value === 'string' ? value : undefined;
};

/** The ids of a list. */
export const idsAt = (file: LocatedYaml, path: Path): Place[] => entriesAt(file, path).flatMap((entry) => textsAt(file, [...entry.path, 'id']));

/** Something that alerts may name, what it is called in a sentence, and where one would add it. */
export interface Register {
  readonly what: string;
  readonly known: readonly string[];
  readonly section: string | null;
}

/** Everything that the alerts of a file may name. */
export function registersOf(file: LocatedYaml) {
  const of = (what: string, ...path: string[]): Register => ({ what, known: idsAt(file, path).map(({ text }) => text), section: path.join('.') });
  const webhook = of('webhook', 'alerts', 'webhooks');
  return {
    person: of('person', 'alerts', 'people'),
    roster: of('roster', 'alerts', 'rosters'),
    receiver: of('receiver', 'alerts', 'receivers'),
    mute: of('mute time', 'alerts', 'muteTimes'),
    rule: of('rule', 'alerts', 'rules'),
    unit: of('unit', 'units'),
    webhook,
    channel: { ...webhook, what: 'channel', known: ['email', 'console', ...webhook.known] },
  };
}
export type Registers = ReturnType<typeof registersOf>;

/** A problem for each of these texts that names nothing. */
export function unknownNames(places: readonly Place[], { what, known, section }: Register, add: Add): Problem[] {
  return places.filter(({ text }) => !known.includes(text)).map(({ path, text }) => add(path, { kind: 'unknown-name', what, name: text, suggestion: nearest(text, known), known: [...new Set(known)].slice(0, 12), section }));
}
