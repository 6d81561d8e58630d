import type { HandoverRow } from '../../../infra/alerts/index.ts';
import type { RosterConfig } from '../../../infra/config/index.ts';
import { onDuty, type Duty } from './on-duty.ts';

/** The stretches of duty that reach into a span (milliseconds since 1970), in their order, without gaps; the first and the last whole, so also what of them lies outside it. */
export function turnsBetween(roster: RosterConfig, from: number, until: number, zone: string, handovers: readonly HandoverRow[]): Duty[] {
  const turns: Duty[] = [];
  for (let at = from; at < until; at = turns.at(-1)?.until ?? until) turns.push(onDuty(roster, at, zone, handovers));
  return turns;
}
