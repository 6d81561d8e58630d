import { createLogger } from '../../infra/observability/index.ts';
import { ensureBuilt } from './build.ts';

/** `node dashboards/console/build-web.ts`: builds the screens ahead of time, for an image whose file system is read-only. */
await ensureBuilt(createLogger('info'));
