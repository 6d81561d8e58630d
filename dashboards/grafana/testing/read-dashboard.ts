import { z } from 'zod';

const dataSource = z.object({ type: z.literal('grafana-clickhouse-datasource'), uid: z.literal('diembao') });
const link = z.object({ title: z.string().min(1), url: z.string().min(1), targetBlank: z.literal(true) });
const target = z.object({ refId: z.string().min(1), datasource: dataSource, editorType: z.literal('sql'), queryType: z.enum(['timeseries', 'table']), format: z.union([z.literal(0), z.literal(1)]), rawSql: z.string().min(1) });
const override = z.object({ matcher: z.object({ id: z.literal('byName'), options: z.string().min(1) }), properties: z.array(z.object({ id: z.string(), value: z.unknown() })) });

const panel = z.object({
  id: z.number().int().positive(), type: z.enum(['stat', 'timeseries', 'table', 'barchart']), title: z.string().min(1), description: z.string().min(1), datasource: dataSource,
  gridPos: z.object({ x: z.number().int().min(0), y: z.number().int().min(0), w: z.number().int().min(1).max(24), h: z.number().int().min(3) }),
  targets: z.array(target).length(1), interval: z.string().optional(), links: z.array(link).min(1),
  fieldConfig: z.object({ defaults: z.object({ noValue: z.string().min(1) }), overrides: z.array(override) }),
});

const variable = z.object({ type: z.enum(['query', 'custom', 'constant']), name: z.string().min(1), query: z.union([z.string().min(1), z.object({ refId: z.string(), queryType: z.literal('sql'), rawSql: z.string().min(1) })]), datasource: dataSource.optional(), multi: z.literal(false).optional() });

/** What Grafana needs of a dashboard, and this project of its own; anything else in it is Grafana's affair. */
export const dashboardSchema = z.object({
  uid: z.string().regex(/^diembao-[a-z]+-(?:vi|en)$/).max(40), title: z.string().min(1), description: z.string().min(1), timezone: z.literal('Asia/Ho_Chi_Minh'), schemaVersion: z.number().int().min(36), editable: z.literal(false),
  time: z.object({ from: z.string().regex(/^now-\d+[dh]$/), to: z.literal('now') }), tags: z.array(z.string()), panels: z.array(panel).min(1),
  templating: z.object({ list: z.array(variable) }), links: z.array(z.object({ title: z.string().min(1), type: z.enum(['link', 'dashboards']), url: z.string().optional() })),
  annotations: z.object({ list: z.array(z.object({ name: z.string().min(1), datasource: dataSource, target: target.extend({ queryType: z.literal('table') }) })) }),
});

export interface ReadPanel {
  readonly id: number;
  readonly type: 'stat' | 'timeseries' | 'table' | 'barchart';
  readonly title: string;
  readonly sql: string;
  readonly interval: string | undefined;
  /** The columns that have an override. */
  readonly overrides: readonly string[];
  readonly grid: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  /** Of the panel's menu and of single cells. */
  readonly urls: readonly string[];
}

/** A dashboard's JSON as its tests look at it; anything out of shape throws. */
export function readDashboard(json: unknown) {
  const board = dashboardSchema.parse(JSON.parse(JSON.stringify(json)));
  return {
    ...board,
    panels: board.panels.map(({ id, type, title, targets, interval, fieldConfig, gridPos, links }): ReadPanel => ({
      id, type, title, interval, sql: targets[0]?.rawSql ?? '', grid: gridPos, overrides: fieldConfig.overrides.map(({ matcher }) => matcher.options),
      urls: [...links.map(({ url }) => url), ...fieldConfig.overrides.flatMap(({ properties }) => properties.filter(({ id: property }) => property === 'links').flatMap(({ value }) => z.array(link).parse(value).map(({ url }) => url)))],
    })),
    variables: board.templating.list.flatMap(({ name, query }) => (typeof query === 'string' ? [] : [{ name, sql: query.rawSql }])),
    annotations: board.annotations.list.map(({ name, target: { rawSql } }) => ({ name, sql: rawSql })),
  };
}
