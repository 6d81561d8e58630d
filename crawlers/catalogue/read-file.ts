import { basename } from 'node:path';
import { parseLocated, problemTexts, readYamlText, type LocatedYaml, type Position } from '../../infra/config/index.ts';
import { catalogueFileSchema, type CatalogueFile } from './schema.ts';

/** One thing to mend in a catalogue file. */
export interface CatalogueProblem {
  readonly file: string;
  readonly position: Position | null;
  readonly message: string;
}

/** A file of the catalogue with the way from its values back to their lines. */
export interface ReadFile {
  readonly path: string;
  readonly content: CatalogueFile;
  positionOf(path: readonly PropertyKey[]): Position;
}

/** Reads one catalogue file. Never throws: what is wrong comes back with its line. */
export function readCatalogueFile(path: string): { readonly file: ReadFile | null; readonly problems: readonly CatalogueProblem[] } {
  const { text, problem } = readYamlText(path);
  if (problem !== null) return { file: null, problems: [{ file: path, position: problem.position, message: problemTexts.problem(problem).wrong }] };
  const yaml = parseLocated(text);
  if (yaml.problems.length > 0) return { file: null, problems: yaml.problems.map((slip) => ({ file: path, position: slip.position, message: problemTexts.problem(slip).wrong })) };
  const checked = catalogueFileSchema.safeParse(yaml.value);
  if (checked.success) return { file: { path, content: checked.data, positionOf: (place) => yaml.positionOf(place) }, problems: [] };
  return {
    file: null,
    problems: checked.error.issues.map(({ path: place, message }) => ({ file: path, position: yaml.positionOf(place), message: `${entryAt(yaml, place)}${place.map(String).at(-1) ?? 'file'}: ${message}` })),
  };
}

/** `báo or feed: `, so that the line is found even where the file has moved on. */
function entryAt(yaml: LocatedYaml, place: readonly PropertyKey[]): string {
  let value: unknown = yaml.value;
  const names: string[] = [];
  for (const step of place) {
    value = typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined;
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
    if (typeof id === 'string') names.push(id);
  }
  return names.length > 0 ? `${names.join('/')}: ` : '';
}

/** `national.yaml:12:7 …`, as editors jump to it. */
export function describe({ file, position, message }: CatalogueProblem): string {
  return `${basename(file)}${position === null ? '' : `:${position.line}:${position.column}`}  ${message}`;
}
