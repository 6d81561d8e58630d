import { factCheckSchema, recordSchema, type Fact } from '../../contracts/index.ts';
import { limits } from '../limits.ts';
import type { FactFormat, FactPreview, FactProblem, FoundFact, Place, ReadFactsOptions } from '../preview.ts';
import { earlierValues, found, problemOf, tooManyEntries, wholeFile, type Fault } from '../problem.ts';
import { fieldNames, type Language } from '../words/index.ts';

/** What reading one entry gave. `otherId` is taken where another claim has the id and the entry brought none of its own. */
export type ReadEntry = { readonly fact: Fact; readonly otherId?: string } | { readonly faults: readonly Fault[] };

/** Gathers entries and problems in the order of the file; an id counts once. */
export interface Collection {
  /** False once the file has too many entries: reading ends. */
  add(place: Omit<Place, 'position'>, entry: ReadEntry): boolean;
  problem(place: Place, fault: Fault): void;
  /** How many entries were added. */
  readonly count: number;
  preview(): FactPreview;
}

export function collect(format: FactFormat, { language = 'en' }: ReadFactsOptions): Collection {
  const good: FoundFact[] = [];
  const problems: FactProblem[] = [];
  const seen = new Map<string, FoundFact>();
  let unlisted = 0;
  let count = 0;
  const problem = (place: Place, fault: Fault): void => {
    if (problems.length < limits.problems) problems.push(problemOf(place, fault, language));
    else unlisted += 1;
  };
  return {
    get count() {
      return count;
    },
    problem,
    preview: () => ({ format, good, problems, unlisted }),
    add: (at, entry) => {
      if (count >= limits.entries) {
        problem(wholeFile, tooManyEntries);
        return false;
      }
      count += 1;
      const place: Place = { ...at, position: count };
      const faults = 'faults' in entry ? entry.faults : faultsOf(entry.fact);
      for (const fault of faults) problem(place, fault);
      if ('faults' in entry || faults.length > 0) return true;
      const fact = seen.has(keyOf(entry.fact)) && entry.otherId !== undefined && textOf(entry.fact) !== textOf(seen.get(keyOf(entry.fact))?.fact) ? withId(entry.fact, entry.otherId) : entry.fact;
      const earlier = seen.get(keyOf(fact));
      if (earlier !== undefined) problem(place, { code: 'duplicate-id', field: 'id', values: { id: found(idOf(fact)), ...earlierValues(earlier) } });
      else {
        const one: FoundFact = { ...place, fact };
        good.push(one);
        seen.set(keyOf(fact), one);
      }
      return true;
    },
  };
}

/** A file that cannot be read at all. */
export function refuse(format: FactFormat, fault: Fault, { language = 'en' }: { readonly language?: Language } = {}): FactPreview {
  return { format, good: [], problems: [problemOf(wholeFile, fault, language)], unlisted: 0 };
}

export const idOf = (fact: Fact): string => (fact.kind === 'fact-check' ? fact.factCheck.id : fact.record.id);
const keyOf = (fact: Fact): string => `${fact.kind} ${idOf(fact)}`;
const textOf = (fact: Fact | undefined): string => (fact === undefined ? '' : fact.kind === 'fact-check' ? fact.factCheck.claim : fact.record.subject);
const withId = (fact: Fact, id: string): Fact => (fact.kind === 'fact-check' ? { ...fact, factCheck: { ...fact.factCheck, id } } : { ...fact, record: { ...fact.record, id } });

/** What the contract says against a fact that was read: mostly lengths. */
function faultsOf(fact: Fact): Fault[] {
  const checked = fact.kind === 'fact-check' ? factCheckSchema.safeParse(fact.factCheck) : recordSchema.safeParse(fact.record);
  return (checked.error?.issues ?? []).map((issue): Fault => {
    const field = fieldNames.find((name) => name === issue.path[0]);
    const named = field === undefined ? {} : { field };
    if (issue.code === 'too_big') return { code: 'too-long', ...named, values: { limit: String(issue.maximum) } };
    if (issue.code === 'too_small') return { code: 'missing', ...named };
    const value = field === undefined ? undefined : Object.entries(fact.kind === 'fact-check' ? fact.factCheck : fact.record).find(([key]) => key === field)?.[1];
    return { code: field === 'url' ? 'url-invalid' : field === 'date' ? 'date-invalid' : 'wrong-type', ...named, values: { found: found(value) } };
  });
}
