import type { Reach } from '../../infra/contracts/index.ts';
import { anyUnit, type UnitFilter } from './unit-condition.ts';

/** What a list of documents is narrowed by of reach and labels. Absent means any. */
export interface LabelFilter extends UnitFilter {
  readonly reach?: Reach | undefined;
  readonly tone?: string | undefined;
  /** Towards `unit`; without one, towards any: a document then counts once, as critical before favourable before neutral. */
  readonly stance?: string | undefined;
  /** Content group. */
  readonly group?: string | undefined;
  /** Where `unit` is first named: headline, lead or body; without one, the most prominent place of any. */
  readonly place?: string | undefined;
}

export interface LabelCondition {
  readonly condition: string;
  readonly name: string;
  readonly value: string;
}

/** Of several values, that which counts: as `trend_hours` counts a document where no unit is chosen. */
const firstOf = (map: string, order: readonly string[]): string => `multiIf(${order.map((value) => `has(mapValues(${map}), '${value}'), '${value}'`).join(', ')}, '')`;

/** What a filter says of reach and labels, as conditions over `documents` and `coverage` alike: the same documents as the figures of trends count. */
export function labelConditions({ unit, units, reach, tone, stance, group, place }: LabelFilter): LabelCondition[] {
  const ofUnit = (map: string, order: readonly string[]): string => {
    if (unit === undefined || unit === anyUnit) return firstOf(map, order);
    return units === undefined ? `${map}[{unit:String}]` : firstOf(`mapFilter((one, label) -> has({units:Array(String)}, one), ${map})`, order);
  };
  return [
    { condition: 'reach = {reach:String}', name: 'reach', value: reach },
    { condition: 'tone = {tone:String}', name: 'tone', value: tone },
    { condition: `${ofUnit('stances', ['critical', 'favourable', 'neutral'])} = {stance:String}`, name: 'stance', value: stance },
    { condition: 'content_group = {group:String}', name: 'group', value: group },
    { condition: `${ofUnit('prominence', ['headline', 'lead', 'body'])} = {place:String}`, name: 'place', value: place },
  ].flatMap(({ value, ...condition }) => (value === undefined ? [] : [{ ...condition, value }]));
}
