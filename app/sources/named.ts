import { entriesOf, outletsOf, type Catalogue } from '../../crawlers/catalogue/index.ts';
import { nearest, type SourceConfig } from '../../infra/config/index.ts';
import { RejectedError } from '../../infra/contracts/index.ts';
import { sourceOf } from './catalogue-sources.ts';

/**
 * The sources that names on the command line mean: the office's own by id, feeds of the catalogue by id (also those that are
 * off), groups of the catalogue. `beyond` are those that the office does not have.
 * @throws {RejectedError} `unknown-source`
 */
export function namedSources(names: readonly string[], sources: readonly SourceConfig[], catalogue: () => Catalogue): { readonly sources: readonly SourceConfig[]; readonly beyond: readonly SourceConfig[] } {
  const own = new Map(sources.map((source) => [source.id, source]));
  const chosen = new Map<string, SourceConfig>();
  const beyond = new Map<string, SourceConfig>();
  for (const name of names) {
    const configured = own.get(name);
    if (configured !== undefined) {
      chosen.set(name, configured);
      continue;
    }
    const all = entriesOf(catalogue().outlets);
    const single = all.filter(({ id }) => id === name);
    const group = outletsOf(catalogue(), name);
    if (single.length === 0 && group === null) {
      const near = nearest(name, [...own.keys(), ...all.map(({ id }) => id)]);
      throw new RejectedError(`Neither the office nor the catalogue has a source "${name}"${near === null ? '' : `; did you mean "${near}"?`}`, { code: 'unknown-source', hint: '`./diembao sources list` shows the office\'s sources, `sources list --catalogue` those of the catalogue.' });
    }
    for (const entry of single.length > 0 ? single : entriesOf(group ?? [])) {
      const source = own.get(entry.id) ?? sourceOf(entry);
      chosen.set(entry.id, source);
      if (!own.has(entry.id)) beyond.set(entry.id, source);
    }
  }
  return { sources: [...chosen.values()], beyond: [...beyond.values()] };
}
