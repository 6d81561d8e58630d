import type { Random } from './seeded.ts';

/** The same things in another order (Fisher–Yates). */
export function shuffled<Thing>(things: readonly Thing[], random: Random): Thing[] {
  const order = [...things];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as Thing, order[at] as Thing];
  }
  return order;
}
