import type { Config } from '../../../infra/config/index.ts';
import type { Arranged, Relabelled } from '../../../infra/contracts/index.ts';
import type { Logger } from '../../../infra/observability/index.ts';
import type { Store } from '../../../infra/store/index.ts';
import type { Access, IdentityProvider } from '../../access/index.ts';
import type { Desk } from '../../desk/index.ts';
import type { Names } from '../api/index.ts';
import type { AlertsPort } from './alerts-port.ts';
import type { ReportsPort } from './reports-port.ts';
import type { AlertHook } from './routes/hooks/index.ts';

/** A topic of the taxonomy as screens name it. */
export interface TopicName {
  readonly id: string;
  readonly name: Names;
}

/** What the console works with; everything that touches the world is handed in. */
export interface ConsoleParts {
  readonly store: Store;
  readonly office: Pick<Config['office'], 'name' | 'timezone' | 'language'>;
  readonly units: Config['units'];
  readonly sources: Config['sources'];
  readonly topics: readonly TopicName[];
  /** True where the shipped example runs: every screen then says that its data is fictional. */
  readonly demonstration: boolean;
  /** Opens one sealed address of a post; the console writes the audit line. */
  readonly openSealed: (sealed: string) => string | Promise<string>;
  /** Writes a label that was put right to the log; null where this process only reads. */
  readonly relabel: ((relabelled: Relabelled) => Promise<void>) | null;
  /** Writes what a person did to stories to the log; null where this process only reads. */
  readonly arrange: ((arranged: Arranged) => Promise<void>) | null;
  /** Where Grafana's alerting delivers; null where it may not. */
  readonly alertHook: AlertHook | null;
  /** Alerts, who is on duty, and what only their engine knows; null where this process has none. */
  readonly alerts: AlertsPort | null;
  /** Reports, and what only those who make them know; null where this process has none. */
  readonly reports: ReportsPort | null;
  /** People, what they may, and the log of what they did. */
  readonly access: Access;
  /** What people do about flags; null where this process only reads. */
  readonly desk: Desk | null;
  /** The https address that the office opens the console at, through its proxy; null where it is opened on loopback only. */
  readonly publicUrl: string | null;
  /** The office's provider of identities; null without one. */
  readonly provider: IdentityProvider | null;
  readonly logger: Logger;
  readonly now: () => Date;
  /** The process's metrics in Prometheus' text format. */
  readonly metricsText: () => string | Promise<string>;
  /** What is not ready, in words; empty when ready. */
  readonly readiness: () => Promise<readonly string[]>;
}
