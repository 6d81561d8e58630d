import { openAccess, type Access } from '../../dashboards/access/index.ts';
import type { Context } from '../context.ts';

/** People and access over the context's book. */
export function accessOf(context: Context): Access {
  const { config, now } = context;
  const privacy = (): ReturnType<Context['privacy']> => context.privacy();
  return openAccess(context.book(), { secondFactor: config.access.secondFactor, issuer: `Điểm Báo · ${config.office.name}`, now, seal: (text) => privacy().seal(text), open: (sealed) => privacy().open(sealed) });
}
