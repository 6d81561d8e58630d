import { grafanaFace, spikes, type Face } from '../../figures/index.ts';
import type { AlertName } from '../words/index.ts';
import type { LinkSpec } from '../links.ts';

export interface RuleSpec {
  readonly name: AlertName;
  /** One number a row; further columns of text tell the rows apart. No row, no alert. */
  readonly sql: string;
  /** Fires above it. */
  readonly limit: number;
  /** Seconds that `$__timeFilter` looks back. */
  readonly back: number;
  /** How long it must hold. */
  readonly for: string;
  readonly severity: 'critical' | 'warning' | 'notice';
  /** Where in the console one sees more. */
  readonly link: LinkSpec;
}

const hour = 3600;
const day = 24 * hour;

/** An alert rule knows no dashboard variables: the data source's macros alone. */
const anything: Face = { ...grafanaFace, unit: "'*'", topic: "'*'", reach: "'*'", originals: "'all'" };

/** What somebody has to hear of. */
export const ruleSpecs: readonly RuleSpec[] = [
  {
    name: 'sourceSilent', severity: 'warning', limit: 0, back: day, for: '15m', link: { to: 'sources' },
    sql: "SELECT toString(source) AS source, toUInt8(1) AS silent FROM crawl_state FINAL WHERE standing = 'silent' ORDER BY source",
  },
  {
    // Minutes. An empty store has not stopped: it has not begun.
    name: 'documentsStopped', severity: 'critical', limit: 360, back: day, for: '10m', link: { to: 'sources' },
    sql: "SELECT if(count() = 0, 0, dateDiff('minute', max(first_stored_at), now64(3))) AS minutes FROM documents",
  },
  { name: 'deadLetters', severity: 'warning', limit: 0, back: day, for: '5m', link: { to: 'sources' }, sql: 'SELECT count() AS letters FROM dead_letters FINAL WHERE $__timeFilter(at) AND redriven_at IS NULL' },
  {
    // Under ten polls a share says little.
    name: 'pollsFailing', severity: 'warning', limit: 0.5, back: hour, for: '15m', link: { to: 'sources' },
    sql: "SELECT if(count() < 10, 0, countIf(status = 'failed') / count()) AS failing FROM polls FINAL WHERE $__timeFilter(started_at) AND visit = 'poll'",
  },
  {
    // As the figure tells a spike, and of so many documents that somebody should look today. The running hour grows until it is over.
    name: 'volumeSpike', severity: 'notice', limit: 6, back: 3 * hour, for: '0s', link: { to: 'documents', always: true },
    sql: `SELECT toString(kind) AS series, toString(id) AS about, score FROM (${spikes.sql(anything)}) AS spikes WHERE spikes.all >= 20 ORDER BY series, about`,
  },
];
