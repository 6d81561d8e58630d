import { consoleUrl } from '../links.ts';
import { dataSource } from '../query.ts';
import { catalogues } from '../words/index.ts';
import { above, reduced, type QueryStep, type Rule, type RuleFile } from './rule-file.ts';
import { ruleSpecs, type RuleSpec } from './rule-specs.ts';

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
export const ruleUid = (name: string): string => `diembao-${kebab(name)}`;

/** The rules, in Vietnamese as the office reads them, with English beside it. */
export const ruleFile = (console: string): RuleFile => ({
  apiVersion: 1,
  groups: [{ orgId: 1, name: 'diembao', folder: catalogues.vi.folder, interval: '5m', rules: ruleSpecs.map((spec) => ruleOf(spec, console)) }],
});

function ruleOf(spec: RuleSpec, console: string): Rule {
  const { vi, en } = { vi: catalogues.vi.alerts[spec.name], en: catalogues.en.alerts[spec.name] };
  return {
    uid: ruleUid(spec.name), title: vi.title, condition: 'C', data: [query(spec), reduced(), above(spec.limit)],
    // No row means nothing to tell; a question that fails is told as an error of the rule.
    noDataState: 'OK', execErrState: 'Error', for: spec.for,
    annotations: { summary: vi.about, summary_en: en.about, console: consoleUrl(spec.link, false).replace('${console:raw}', console) },
    labels: { severity: spec.severity, from: 'diembao' },
    isPaused: false,
  };
}

const query = ({ sql, back }: RuleSpec): QueryStep => ({
  refId: 'A', relativeTimeRange: { from: back, to: 0 }, datasourceUid: dataSource.uid,
  model: { refId: 'A', datasource: dataSource, editorType: 'sql', queryType: 'table', format: 1, rawSql: sql, intervalMs: 60_000, maxDataPoints: 43_200 },
});
