import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { FatalError } from '../contracts/index.ts';
import { english, type Catalogue } from './catalogue.en.ts';
import type { Config } from './config.ts';
import { crossProblems } from './cross-checks.ts';
import { applyEnvironment, readEnvironment, type Environment } from './environment.ts';
import { parseLocated, type LocatedYaml } from './located-yaml.ts';
import { officeFileSchema, type ModelsConfig } from './office.ts';
import { readOfficeText } from './office-file.ts';
import type { Problem } from './problem.ts';
import { schemaProblems, valueAt } from './schema-problems.ts';
import { describeValue } from './shorten.ts';

/** Whole sections that a caller (a command's options, a test) puts over the file and the environment. */
export type ConfigOverrides = Partial<Pick<Config, 'network' | 'crawl' | 'log' | 'store' | 'sources' | 'units' | 'logLevel'>>;

export interface ReadConfigOptions {
  readonly officeFile: string;
  readonly dataDir: string;
  readonly env: Environment;
  readonly overrides?: ConfigOverrides;
}

/** More than anyone mends at one sitting; the rest is counted. */
const SHOWN = 20;

/**
 * Reads and checks everything the program is told. Precedence: overrides, environment, file, defaults.
 * @throws FatalError `config-invalid`: one block for each problem with `office.yaml:LINE:COL`, what is wrong, what stands there, how to mend it.
 */
export function readConfig({ officeFile, dataDir, env, overrides = {} }: ReadConfigOptions): Config {
  const path = resolve(officeFile);
  const fromEnv = readEnvironment(env);
  const { text, problem } = readOfficeText(path);
  if (problem !== null) throw invalid(path, [problem, ...fromEnv.problems]);
  const yaml = withoutEmptySections(parseLocated(text));
  const problems = [...fileProblems(yaml, path), ...fromEnv.problems];
  if (problems.length > 0) throw invalid(path, problems);
  const { topics, ...sections } = officeFileSchema.parse(yaml.value);
  return {
    ...sections,
    ...applyEnvironment({ ...sections, topics }, fromEnv),
    models: fromFolder(sections.models, dirname(path)),
    reports: { ...sections.reports, folder: sections.reports.folder === '' ? '' : resolve(dirname(path), sections.reports.folder) },
    topicsFile: topics === undefined ? null : resolve(dirname(path), topics),
    dataDir: resolve(dataDir),
    officeFile: path,
    secrets: fromEnv.secrets,
    logLevel: fromEnv.logLevel,
    ...overrides,
  };
}

/** The same with absolute folders. */
function fromFolder({ topic, tone, rephrase }: ModelsConfig, folder: string): ModelsConfig {
  const whole = <Model extends { readonly folder: string }>(model: Model): Model => ({ ...model, folder: resolve(folder, model.folder) });
  return { ...(topic && { topic: whole(topic) }), ...(tone && { tone: whole(tone) }), ...(rephrase && { rephrase: whole(rephrase) }) };
}

function fileProblems(yaml: LocatedYaml, path: string): Problem[] {
  if (yaml.problems.length > 0) return [...yaml.problems];
  const { value } = yaml;
  if (value === null || value === undefined) return [{ position: { line: 1, column: 1 }, subject: 'office', fault: { kind: 'file-empty', found: '' } }];
  if (typeof value !== 'object' || Array.isArray(value)) return [{ position: yaml.positionOf([]), subject: '', fault: { kind: 'not-a-map', found: describeValue(value) } }];
  const found = [...schemaProblems(yaml), ...crossProblems(yaml), ...topicsProblems(yaml, path)];
  return found.sort((a, b) => (a.position?.line ?? 0) - (b.position?.line ?? 0) || (a.position?.column ?? 0) - (b.position?.column ?? 0));
}

/** `sources:` with every entry commented out means "none yet", not an error; only `office` has to say something. */
function withoutEmptySections(yaml: LocatedYaml): LocatedYaml {
  const { value } = yaml;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return yaml;
  const kept = Object.entries(value).filter(([key, section]) => section !== null || key === 'office' || !Object.hasOwn(officeFileSchema.shape, key));
  return { ...yaml, value: Object.fromEntries(kept) };
}

function topicsProblems(yaml: LocatedYaml, path: string): Problem[] {
  const topics = valueAt(yaml.value, ['topics']);
  if (typeof topics !== 'string') return [];
  const file = resolve(dirname(path), topics);
  if (topics !== '' && existsSync(file) && statSync(file).isFile()) return [];
  return [{ position: yaml.positionOf(['topics']), subject: 'topics', fault: { kind: 'topics-missing', path: file } }];
}

function invalid(path: string, problems: readonly Problem[], catalogue: Catalogue = english): FatalError {
  const name = basename(path);
  const blocks = problems.slice(0, SHOWN).map((problem) => {
    const { wrong, mend } = catalogue.problem(problem);
    const at = problem.position === null ? (isVariable(problem) ? 'environment' : name) : `${name}:${String(problem.position.line)}:${String(problem.position.column)}`;
    return `  ${at}  ${wrong}\n${mend.replace(/^/gm, '      ')}`;
  });
  if (problems.length > SHOWN) blocks.push(`  ${catalogue.more(problems.length - SHOWN)}`);
  return new FatalError(`${catalogue.headline(problems.every(isVariable) ? null : path, problems.length)}\n${blocks.join('\n')}`, { code: 'config-invalid' });
}

function isVariable({ subject }: Problem): boolean {
  return subject.startsWith('DIEMBAO_');
}
