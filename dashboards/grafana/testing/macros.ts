import { FatalError } from '../../../infra/contracts/index.ts';

/** What the data source's macros go by. */
export interface MacroScope {
  readonly from: Date;
  readonly to: Date;
  /** Grafana's interval for the panel: the period by its width, and not below the panel's own least. */
  readonly intervalSeconds: number;
}

type Macro = (scope: MacroScope, args: readonly string[]) => string;

const seconds = (time: Date): string => `toDateTime(${Math.floor(time.getTime() / 1000)})`;
const millis = (time: Date): string => `fromUnixTimestamp64Milli(${time.getTime()})`;
const day = (time: Date): string => `toDate('${time.toISOString().slice(0, 10)}')`;
const between = (column: string, of: (time: Date) => string, { from, to }: MacroScope): string => `${column} >= ${of(from)} AND ${column} <= ${of(to)}`;
const wholeSeconds = ({ intervalSeconds }: MacroScope): number => Math.floor(Math.max(intervalSeconds, 1));

/** With as many arguments as the data source demands; it refuses any other number. */
function taking(name: string, count: number, expand: Macro): Macro {
  return (scope, args) => {
    if (args.length !== count) throw new FatalError(`$__${name} takes ${count} arguments and got ${args.length}`, { code: 'macro-arguments', hint: 'count the commas inside its brackets' });
    return expand(scope, args);
  };
}

const dateTimeFilter: Macro = (scope, [date = '', time = '']) => `(${between(date, day, scope)}) AND (${between(time, seconds, scope)})`;

/** The macros of Grafana's ClickHouse data source 4, word for word as its back end writes them. Days are those of UTC. */
export const macros: Readonly<Record<string, Macro>> = {
  fromTime: (scope) => seconds(scope.from),
  toTime: (scope) => seconds(scope.to),
  fromTime_ms: (scope) => millis(scope.from),
  toTime_ms: (scope) => millis(scope.to),
  timeFilter: taking('timeFilter', 1, (scope, [column = '']) => between(column, seconds, scope)),
  timeFilter_ms: taking('timeFilter_ms', 1, (scope, [column = '']) => between(column, millis, scope)),
  dateFilter: taking('dateFilter', 1, (scope, [column = '']) => between(column, day, scope)),
  dateTimeFilter: taking('dateTimeFilter', 2, dateTimeFilter),
  dt: taking('dt', 2, dateTimeFilter),
  timeInterval: taking('timeInterval', 1, (scope, [column = '']) => `toStartOfInterval(toDateTime(${column}), INTERVAL ${wholeSeconds(scope)} second)`),
  timeInterval_ms: taking('timeInterval_ms', 1, (scope, [column = '']) => `toStartOfInterval(toDateTime64(${column}, 3), INTERVAL ${Math.floor(Math.max(scope.intervalSeconds * 1000, 1))} millisecond)`),
  interval_s: (scope) => String(wholeSeconds(scope)),
};
