import { ConstantVariableBuilder, CustomVariableBuilder, QueryVariableBuilder, VariableHide, VariableRefresh, VariableSort, type VariableModel } from '@grafana/grafana-foundation-sdk/dashboard';
import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import { topicName, unitName } from './fragments.ts';
import type { VariableName } from './panel-spec.ts';
import { dataSource } from './query.ts';
import type { Catalogue, Language } from './words/index.ts';

/** What the reader chooses above the panels, and three that nobody sees: the choice as the console's lists write it, the console's address, and the language that names are shown in. */
export const variablesFor = (names: readonly VariableName[], text: Catalogue, { console, language }: { readonly console: string; readonly language: Language }): Builder<VariableModel>[] => [
  ...names.map((name) => makers[name](text)),
  ...(names.includes('unit') && names.includes('topic') ? [narrow()] : []),
  new ConstantVariableBuilder('console').label(text.console).value(console),
  new ConstantVariableBuilder('language').value(language),
];

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * '*' is an option like the others, the first, and not Grafana's own "all": the value of a custom "all" is put into SQL bare, whatever format is asked for,
 * and would not be a string there.
 */
const any = (text: Catalogue): string => `SELECT '*' AS value, ${literal(text.any)} AS label, 0 AS place`;

const makers: Record<VariableName, (text: Catalogue) => Builder<VariableModel>> = {
  unit: (text) => asked('unit', text, `SELECT value, label FROM (${any(text)} UNION ALL SELECT DISTINCT toString(unit), ${unitName('unit')}, 1 FROM trend_hours WHERE unit != '*' AND topic = '*') ORDER BY place, label LIMIT 1000`),
  topic: (text) => asked('topic', text, `SELECT value, label FROM (${any(text)} UNION ALL SELECT DISTINCT toString(topic), ${topicName('topic')}, 1 FROM trend_hours WHERE unit = '*' AND topic != '*') ORDER BY place, label LIMIT 1000`),
  reach: (text) => chosen('reach', text, [['*', text.any], ...Object.entries(text.values.reach)]),
  originals: (text) => chosen('originals', text, [['all', text.originals.all], ['originals', text.originals.originals]]),
};

const query = (rawSql: string): Record<string, unknown> => ({ refId: 'var', queryType: 'sql', rawSql });

function asked(name: 'unit' | 'topic', text: Catalogue, sql: string): QueryVariableBuilder {
  return new QueryVariableBuilder(name).label(text.variables[name]).datasource(dataSource).query(query(sql)).definition(sql).refresh(VariableRefresh.OnDashboardLoad).sort(VariableSort.Disabled)
    .multi(false).includeAll(false).current({ selected: true, value: '*', text: text.any }).options([]);
}

function chosen(name: 'reach' | 'originals', text: Catalogue, pairs: readonly (readonly [value: string, label: string])[]): CustomVariableBuilder {
  const [first] = pairs;
  return new CustomVariableBuilder(name).label(text.variables[name]).multi(false).includeAll(false).values(pairs.map(([value, label]) => `${label.replaceAll(',', '\\,')} : ${value}`).join(','))
    .current({ selected: true, value: first?.[0] ?? '', text: first?.[1] ?? '' }).options(pairs.map(([value, label], index) => ({ selected: index === 0, value, text: label })));
}

/** `q=` stands first because a variable without any text counts as none; the console drops empty words. */
function narrow(): QueryVariableBuilder {
  const word = (name: string): string => `if(\${${name}:sqlstring} = '*', '', concat('&${name}=', encodeURLComponent(\${${name}:sqlstring})))`;
  const sql = `SELECT concat('q=', ${word('unit')}, ${word('topic')}) AS narrow`;
  return new QueryVariableBuilder('narrow').hide(VariableHide.HideVariable).datasource(dataSource).query(query(sql)).definition(sql).refresh(VariableRefresh.OnDashboardLoad).multi(false).includeAll(false).current({ selected: true, value: 'q=', text: 'q=' }).options([]);
}
