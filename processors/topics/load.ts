import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { z } from 'zod';
import { parseLocated, type LocatedYaml } from '../../infra/config/located-yaml.ts';
import { FatalError, hashOf, messageOf } from '../../infra/contracts/index.ts';
import { taxonomySchema, weighted, type Taxonomy } from './taxonomy.ts';

const builtIn = new URL('./taxonomy.yaml', import.meta.url);
const hint = 'Mend the lines named above; processors/topics/taxonomy.yaml is a complete example.';

/**
 * Reads the office's taxonomy, or the built-in one for null.
 * @throws {FatalError} `taxonomy-missing`, or `taxonomy-invalid` with every line that is wrong.
 */
export async function loadTaxonomy(file: string | null): Promise<Taxonomy> {
  const path = file ?? builtIn;
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new FatalError(`The topics' file ${String(path)} cannot be read: ${messageOf(cause)}`, { code: 'taxonomy-missing', hint: 'Check the path under "topics:" in the office\'s file.', cause });
  }
  return parseTaxonomy(text, basename(file ?? builtIn.pathname));
}

/**
 * Checks a taxonomy's text; `name` stands in the errors.
 * @throws {FatalError} `taxonomy-invalid` with every line that is wrong.
 */
export function parseTaxonomy(text: string, name: string): Taxonomy {
  const located = parseLocated(text);
  const faults = located.problems.map(({ position, fault }) => `${name}:${position?.line ?? 1}: not YAML as it should be (${fault.kind}${'found' in fault && fault.found ? `): ${String(fault.found)}` : ')'}`);
  if (faults.length > 0) throw invalid(faults);
  const parsed = taxonomySchema.safeParse(located.value);
  if (!parsed.success) throw invalid(parsed.error.issues.map((issue) => faultOf(issue, located, name)));
  const { version, everyday, topics } = parsed.data;
  const seen = new Map<string, number>();
  const twice = topics.flatMap((topic, index) => {
    const first = seen.get(topic.id);
    seen.set(topic.id, first ?? index);
    return first === undefined ? [] : [`${name}:${located.positionOf(['topics', index, 'id']).line}: the topic "${topic.id}" stands here a second time`];
  });
  if (twice.length > 0) throw invalid(twice);
  return {
    version: `${version}-${hashOf(text).slice(0, 8)}`,
    everyday,
    topics: topics.map(({ id, name: names, description, phrases, words, not }) => ({ id, name: names, description, phrases: [...phrases.vi, ...phrases.en].flatMap(weighted), words: [...words.vi, ...words.en], not })),
  };
}

function faultOf(issue: z.core.$ZodIssue, located: LocatedYaml, name: string): string {
  const key = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : '';
  const { line } = key === '' ? located.positionOf(issue.path) : located.positionOfKey(issue.path, key);
  const subject = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('').replace(/^\./, '');
  return `${name}:${line}: ${subject === '' ? '' : `${subject}: `}${issue.message}`;
}

const invalid = (faults: readonly string[]): FatalError => new FatalError(`The taxonomy has ${faults.length === 1 ? 'a mistake' : `${faults.length} mistakes`}:\n${faults.join('\n')}`, { code: 'taxonomy-invalid', hint });
