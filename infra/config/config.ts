import type { NetworkKeys } from './network-keys.ts';
import type { OfficeFile } from './office.ts';

/** Everything the program was told, checked and nested: read once at start, then handed down. */
export interface Config {
  readonly office: OfficeFile['office'];
  readonly network: OfficeFile['network'];
  readonly crawl: OfficeFile['crawl'];
  readonly hooks?: OfficeFile['hooks'];
  readonly log: OfficeFile['log'];
  readonly store: OfficeFile['store'];
  /** What Grafana is offered. */
  readonly grafana: OfficeFile['grafana'];
  /** Who may open the console, and from where. */
  readonly access: OfficeFile['access'];
  /** Who approves statements, and how soon a case is answered. */
  readonly statements: OfficeFile['statements'];
  readonly retention: OfficeFile['retention'];
  readonly sources: OfficeFile['sources'];
  /** Groups of the catalogue that the office takes; `app` expands them into `sources`. */
  readonly catalogue: OfficeFile['catalogue'];
  readonly catalogueFiles: OfficeFile['catalogueFiles'];
  readonly units: OfficeFile['units'];
  /** Larger models in place of the built-in ones; folders are absolute. */
  readonly models: OfficeFile['models'];
  /** Who is told of what, and how. */
  readonly alerts: OfficeFile['alerts'];
  /** What stands around reports, when they are made, whom they go to. */
  readonly reports: OfficeFile['reports'];
  /** Absolute path of the office's taxonomy, or null for the built-in one. */
  readonly topicsFile: string | null;
  /** Absolute path of the data folder: embedded log, embedded store, keys. */
  readonly dataDir: string;
  /** Absolute path of the office's file. */
  readonly officeFile: string;
  readonly secrets: { readonly storePassword: string; readonly kafka: { readonly username: string; readonly password: string } | null; readonly networks: NetworkKeys; readonly oidc: string | null; readonly reader: string | null; readonly alerts: string | null; readonly smtp: string | null; /** By the webhook's id. */ readonly webhooks: Readonly<Record<string, string>> };
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
}
