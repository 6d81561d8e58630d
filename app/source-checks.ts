import { createCollectors, type Collector } from '../crawlers/index.ts';
import type { Config } from '../infra/config/index.ts';
import { FatalError } from '../infra/contracts/index.ts';

/** What is wrong with the sources though the file's schema is content: kinds that nobody reads, social pages without a holder. */
export function sourceProblems(config: Config): string[] {
  const collectors = createCollectors();
  return config.sources.flatMap((source) => {
    const collector = collectors.get(source.kind);
    if (!collector) return [`source "${source.id}": nothing reads kind "${source.kind}" (there are: ${[...collectors.keys()].join(', ')})`];
    if (collector.social && !source.holder && (collector.needsHolder?.(source) ?? true)) return [`source "${source.id}": a page of kind "${source.kind}" must declare its holder (press, public-body or organisation)`];
    return optionProblems(source, collector);
  });
}

function optionProblems({ id, kind, options }: Config['sources'][number], { options: schema }: Collector): string[] {
  if (schema === undefined) return options === undefined ? [] : [`source "${id}": kind "${kind}" knows no options`];
  const checked = schema.safeParse(options ?? {});
  return checked.success ? [] : checked.error.issues.map((issue) => `source "${id}": options${issue.path.map((part) => `.${String(part)}`).join('')}: ${issue.message}`);
}

/** @throws {FatalError} `sources-unusable` */
export function refuseBadSources(config: Config): void {
  const problems = sourceProblems(config);
  if (problems.length === 0) return;
  throw new FatalError(`${config.officeFile} has sources that cannot be read:\n  ${problems.join('\n  ')}`, { code: 'sources-unusable', hint: 'Mend them under "sources:", or take them out.' });
}
