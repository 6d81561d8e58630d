import { DateTime } from 'luxon';
import type { Outlet } from './schema.ts';

export const zone = 'Asia/Ho_Chi_Minh';

/** Day of the demonstration's start, in every address: a new demonstration has new items, a restart the same ones. */
export const dayKey = (epoch: Date): string => DateTime.fromJSDate(epoch, { zone }).toFormat('yyMMdd');

/** Path of an article. */
export function addressOf(outlet: Outlet, section: string, id: string, day: string): string {
  return `/${outlet.id}/${outlet.address.replace('{section}', section).replace('{id}', id).replace('{number}', day)}`;
}
