import { basename, dirname, resolve } from 'node:path';
import { helpWithGroup, loadCatalogue, type Catalogue } from '../../crawlers/catalogue/index.ts';
import { parseLocated, readYamlText, type Config, type SourceConfig } from '../../infra/config/index.ts';
import { FatalError } from '../../infra/contracts/index.ts';
import { canonicalUrl } from '../../infra/http/index.ts';
import { confirmedOf, sourceOf } from './catalogue-sources.ts';

/** The catalogue as this office has it: the built-in one and the office's own files. */
export function catalogueOf({ officeFile, catalogueFiles }: Pick<Config, 'officeFile' | 'catalogueFiles'>): Catalogue {
  return loadCatalogue({ files: catalogueFiles.map((file) => resolve(dirname(officeFile), file)) });
}

/**
 * The configuration with the groups of the catalogue expanded into sources. What stands under `sources` wins over an entry of the
 * catalogue with its id or its address.
 * @throws {FatalError} `catalogue-unknown-group`, `catalogue-invalid`
 */
export function withCatalogue(config: Config): Config {
  if (config.catalogue.length === 0 && config.catalogueFiles.length === 0) return config;
  const catalogue = catalogueOf(config);
  const unknown = config.catalogue.map((group, index) => ({ group, index })).filter(({ group }) => confirmedOf(catalogue, group) === null);
  if (unknown.length > 0) throw unknownGroups(config, catalogue, unknown);
  const added = new Map<string, SourceConfig>();
  const ids = new Set(config.sources.map(({ id }) => id));
  const addresses = new Set(config.sources.map(({ url }) => addressKey(url)));
  for (const entry of config.catalogue.flatMap((group) => confirmedOf(catalogue, group) ?? [])) {
    if (!ids.has(entry.id) && !addresses.has(addressKey(entry.feed.url))) added.set(entry.id, sourceOf(entry));
  }
  return { ...config, sources: [...config.sources, ...added.values()] };
}

/** Groups that the office takes although nothing in them is confirmed: they bring no source, and their taker should know. */
export function groupsWithoutFeeds(config: Config): string[] {
  if (config.catalogue.length === 0) return [];
  const catalogue = catalogueOf(config);
  return config.catalogue.filter((group) => confirmedOf(catalogue, group)?.length === 0);
}

/** Two spellings of one address are one source; what is no address is judged elsewhere. */
function addressKey(url: string): string {
  try {
    return canonicalUrl(url);
  } catch {
    return url;
  }
}

function unknownGroups(config: Config, catalogue: Catalogue, unknown: readonly { readonly group: string; readonly index: number }[]): FatalError {
  const { text } = readYamlText(config.officeFile);
  const file = text === null ? null : parseLocated(text);
  const lines = unknown.map(({ group, index }) => {
    const position = file?.positionOf(['catalogue', index]);
    const { suggestion, known } = helpWithGroup(catalogue, group);
    const place = `${basename(config.officeFile)}${position === undefined ? '' : `:${position.line}:${position.column}`}`;
    return `  ${place}  the catalogue has no group "${group}"${suggestion === null ? '' : `; did you mean "${suggestion}"?`}\n      there are: ${known}`;
  });
  return new FatalError(`${config.officeFile} names groups that the catalogue of outlets does not have.\n${lines.join('\n')}`, {
    code: 'catalogue-unknown-group',
    hint: '`./diembao sources list --catalogue` shows what there is.',
  });
}
