import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FatalError } from '../../infra/contracts/index.ts';
import { lawProblems } from './laws.ts';
import { describe, readCatalogueFile, type CatalogueProblem, type ReadFile } from './read-file.ts';
import type { Catalogue } from './schema.ts';

const dataDir = join(import.meta.dirname, 'data');
/** More than anyone mends at one sitting; the rest is counted. */
const shown = 20;

/** Absolute paths of the catalogue that the project ships. */
export function builtInFiles(): string[] {
  return readdirSync(dataDir).filter((name) => name.endsWith('.yaml')).sort().map((name) => join(dataDir, name));
}

/**
 * The built-in catalogue and the office's own files together.
 * @param files absolute paths of the office's own catalogue files
 * @throws {FatalError} `catalogue-invalid`: each problem with its file, line and entry
 */
export function loadCatalogue({ files = [], builtIn = builtInFiles() }: { readonly files?: readonly string[]; readonly builtIn?: readonly string[] } = {}): Catalogue {
  const read: ReadFile[] = [];
  const problems: CatalogueProblem[] = [];
  for (const path of [...builtIn, ...files]) {
    const { file, problems: found } = readCatalogueFile(path);
    problems.push(...found);
    if (file !== null) read.push(file);
  }
  if (problems.length === 0) problems.push(...lawProblems(read));
  if (problems.length > 0) throw invalid(problems);
  return {
    outlets: read.flatMap(({ content: { group = '', outlets } }) => outlets.map((outlet) => ({ ...outlet, group }))),
    provinces: new Map(read.flatMap(({ content }) => content.provinces.map((province) => [province.slug, province] as const))),
    evidence: new Map(read.flatMap(({ content }) => Object.entries(content.evidence))),
  };
}

function invalid(problems: readonly CatalogueProblem[]): FatalError {
  const lines = problems.slice(0, shown).map((problem) => `  ${describe(problem)}`);
  if (problems.length > shown) lines.push(`  … and ${problems.length - shown} more`);
  return new FatalError(`The catalogue of outlets cannot be used: ${problems.length === 1 ? 'one problem' : `${problems.length} problems`}.\n${lines.join('\n')}`, {
    code: 'catalogue-invalid',
    hint: "Mend the file, or take it out of the office's \"catalogueFiles\".",
  });
}
