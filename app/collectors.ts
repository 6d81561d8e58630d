import { createCollectors, type Collectors, type CollectorSettings } from '../crawlers/index.ts';
import type { Config } from '../infra/config/index.ts';

/** The collectors as the office has set them up: zone, keys, folders, browser. */
export function officeCollectors(config: Config, more: { readonly websub?: CollectorSettings['websub'] } = {}): Collectors {
  return createCollectors({
    zone: config.office.timezone,
    keys: config.secrets.networks,
    dataDir: config.dataDir,
    allow: config.network.allow,
    hooksUrl: config.hooks?.url,
    browser: { allow: config.network.allow, path: config.crawl.browser, contact: config.office.contact },
    ...more,
  });
}
