import type { Config } from '../../infra/config/index.ts';
import { createCollectors } from '../../crawlers/index.ts';

/** Finds settings that pass the schema but cannot work together; returns a short "all well" otherwise. */
export function missingSettings(config: Config): string {
  const problems: string[] = [];
  const collectors = createCollectors();
  if (config.sources.length === 0) problems.push('no sources: nothing will be collected');
  for (const source of config.sources) {
    const collector = collectors.get(source.kind);
    if (!collector) problems.push(`source "${source.id}": no collector of kind "${source.kind}" (there are: ${[...collectors.keys()].join(', ')})`);
    else if (collector.social && !source.holder) problems.push(`source "${source.id}": a social source must declare its holder (press, public-body or organisation)`);
  }
  if (!config.office.contact) problems.push('office.contact is not set: webmasters cannot reach you through the user agent');
  if (problems.length > 0) throw new Error(problems.join('; '));
  return 'every source has its collector';
}
