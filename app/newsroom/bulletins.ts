import { DateTime } from 'luxon';
import { addressOf, dayKey, zone } from './address.ts';
import type { Content } from './content.ts';
import type { Clock, Item } from './item.ts';

/** How many bulletins have appeared: one at each step of the clock, once the queue of fresh items is used up. */
export function bulletinCount(clock: Clock, queued: number): number {
  const steps = Math.floor((clock.now.getTime() - clock.epoch.getTime()) / clock.freshEveryMs);
  return Math.max(0, steps - queued);
}

/** The bulletin number `index`; the same text for the same clock at every call. */
export function bulletinAt(content: Content, clock: Clock, queued: number, index: number): Item | null {
  const bulletin = content.bulletins[index % content.bulletins.length];
  const outlet = content.outlets.find((candidate) => candidate.id === bulletin?.outlet);
  if (!bulletin || !outlet) return null;
  const publishedAt = new Date(clock.epoch.getTime() + (queued + index + 1) * clock.freshEveryMs);
  const local = DateTime.fromJSDate(publishedAt, { zone });
  let draws = 0;
  const fill = (text: string): string =>
    text
      .replaceAll('{time}', local.toFormat('HH:mm'))
      .replaceAll('{date}', local.toFormat('d/M'))
      .replace(/\{(\d+)-(\d+)\}/g, (_, low: string, high: string) => String(Number(low) + (scatter(index * 31 + (draws += 1)) % (Number(high) - Number(low) + 1))));
  const id = `${bulletin.id}-b${index}`;
  return {
    id, outlet, section: bulletin.section, sections: [bulletin.section],
    path: addressOf(outlet, bulletin.section, id, dayKey(clock.epoch)),
    title: fill(bulletin.title), lead: fill(bulletin.lead), paragraphs: bulletin.body.map(fill),
    caption: null, credit: null, creditPath: null, correction: null,
    penName: outlet.penNames[0] ?? '', publishedAt, modifiedAt: publishedAt, state: 'live',
  };
}

/** A fixed scatter of whole numbers: varied figures without chance. */
function scatter(seed: number): number {
  let value = (seed + 1) * 2_654_435_761;
  value ^= value >>> 15;
  value = Math.imul(value, 2_246_822_519);
  value ^= value >>> 13;
  return value >>> 0;
}
