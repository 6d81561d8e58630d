/**
 * How one asker says what it has chosen, as fragments of SQL. Each figure is written once over a face, so that the console and
 * Grafana cannot come to differ. The period and its slots are whole hours of publication: an hour belongs to the period that
 * holds its start.
 */
export interface Face {
  readonly name: 'console' | 'grafana';
  /** The column (a DateTime) lies in the period. */
  within(column: string): string;
  /** The start of the column's slot of time, a DateTime in UTC; slots of hours and days begin by the office's clock. */
  slot(column: string): string;
  /** One unit's id, or '*' for any. */
  readonly unit: string;
  /** One topic's id, or '*' for any. */
  readonly topic: string;
  /** One reach class, or '*' for any. */
  readonly reach: string;
  /** 'originals' leaves reprints out; 'all' does not. */
  readonly originals: string;
  /** The office's zone. */
  readonly zone: string;
  /** The period's ends, as DateTime: for what compares it with the time before. */
  readonly from: string;
  readonly to: string;
}

/** What the console's face takes, as query parameters. Times in milliseconds since 1970, `to` exclusive; `slot` in seconds. */
export interface Chosen extends Record<string, unknown> {
  readonly from: number;
  readonly to: number;
  readonly slot: number;
  readonly unit: string;
  readonly topic: string;
  readonly reach: string;
  readonly originals: 'originals' | 'all';
  /** An IANA name, such as Asia/Ho_Chi_Minh. */
  readonly zone: string;
}

/** The engine reckons slots of seconds from 1970 in UTC: the clock of the office is put in its place and taken back. */
const byTheClock = (column: string, zone: string, slot: (local: string) => string): string => {
  const ahead = `timeZoneOffset(toTimeZone(${column}, ${zone}))`;
  return `${slot(`${column} + ${ahead}`)} - ${ahead}`;
};

/** The console's: query parameters, see `Chosen`. */
export const consoleFace: Face = {
  name: 'console',
  within: (column) => `${column} >= fromUnixTimestamp64Milli({from:Int64}) AND ${column} < fromUnixTimestamp64Milli({to:Int64})`,
  slot: (column) => byTheClock(column, '{zone:String}', (local) => `toStartOfInterval(toDateTime(${local}), toIntervalSecond({slot:UInt32}))`),
  unit: '{unit:String}',
  topic: '{topic:String}',
  reach: '{reach:String}',
  originals: '{originals:String}',
  zone: '{zone:String}',
  from: 'fromUnixTimestamp(intDiv({from:Int64}, 1000))',
  to: 'fromUnixTimestamp(intDiv({to:Int64}, 1000))',
};

/** Grafana's: macros of its ClickHouse data source, and dashboard variables `unit`, `topic`, `reach` and `originals`, each with a single value. */
export const grafanaFaceIn = (zone: string): Face => ({
  name: 'grafana',
  within: (column) => `$__timeFilter(${column})`,
  slot: (column) => byTheClock(column, `'${zone}'`, (local) => `$__timeInterval(${local})`),
  unit: '${unit:sqlstring}',
  topic: '${topic:sqlstring}',
  reach: '${reach:sqlstring}',
  originals: '${originals:sqlstring}',
  zone: `'${zone}'`,
  from: '$__fromTime',
  to: '$__toTime',
});

/** The dashboards that ship are for Vietnam's one zone. */
export const grafanaFace: Face = grafanaFaceIn('Asia/Ho_Chi_Minh');
