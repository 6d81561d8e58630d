/** What the program was told: the office's file, the environment and the checks on both. */
export type { Config } from './config.ts';
export { officeRoles } from './roles.ts';
export { officeFileSchema, sourceSchema, unitSchema, type OfficeFile, type ModelsConfig, type SourceConfig, type UnitConfig } from './office.ts';
export { severities, type AlertPerson, type AlertsConfig, type Conditions, type ReceiverConfig, type RosterConfig, type RouteConfig, type RuleConfig, type Severity, type StepConfig } from './alerting.ts';
export { detailedSectionIds, reportSectionIds, subjectSlots } from './report-sections.ts';
export { scheduledKinds, templatedKinds, type ReportsConfig, type ReportSchedule, type ReportTemplateConfig, type ScheduledKind, type TemplatedKind } from './reports.ts';
export { readConfig, type ConfigOverrides, type ReadConfigOptions } from './read.ts';
export { knownVariables, processEnvironment, type Environment } from './environment.ts';
export { networkKeyVariables, noNetworkKeys, type NetworkKey, type NetworkKeys } from './network-keys.ts';
export { english as problemTexts } from './catalogue.en.ts';
export { labelNames, parseMatcher, type Matcher } from './matcher.ts';
export { nearest } from './edit-distance.ts';
export { parseLocated, type LocatedYaml } from './located-yaml.ts';
export { readOfficeText as readYamlText } from './office-file.ts';
export type { Position } from './problem.ts';
