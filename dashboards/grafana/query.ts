import type { Builder, Dataquery } from '@grafana/grafana-foundation-sdk/cog';

/** The data source as provisioning/datasources names it. */
export const dataSource = { type: 'grafana-clickhouse-datasource', uid: 'diembao' } as const;

/** How the answer is read: points of time, or rows. */
export type Shape = 'timeseries' | 'table';

/** One question of a panel as the ClickHouse data source 4 stores it; the SDK has no type for it. */
export interface ClickHouseQuery {
  readonly refId: string;
  readonly datasource: typeof dataSource;
  readonly editorType: 'sql';
  readonly queryType: Shape;
  /** 0 points of time, 1 rows. */
  readonly format: 0 | 1;
  readonly pluginVersion: string;
  readonly rawSql: string;
}

/** The version of the plugin that infra/deploy/grafana installs. */
const pluginVersion = '4.20.0';

export const clickHouseQuery = (rawSql: string, shape: Shape, refId = 'A'): ClickHouseQuery => ({
  refId, datasource: dataSource, editorType: 'sql', queryType: shape, format: shape === 'timeseries' ? 0 : 1, pluginVersion, rawSql: tidy(rawSql),
});

/** For the SDK's builders. */
export const asTarget = (query: ClickHouseQuery): Builder<Dataquery> => ({ build: () => query as unknown as Dataquery });

/** Without the margin that the text has in the source. */
function tidy(sql: string): string {
  const lines = sql.replace(/^\n+/, '').trimEnd().split('\n');
  const margin = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(margin)).join('\n');
}
