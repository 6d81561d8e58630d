/** Alerts by file: rules, where they go, and how they are grouped. */
export { contactPoints, policies } from './notify.ts';
export { ruleFile, ruleUid } from './rules.ts';
export { ruleSpecs, type RuleSpec } from './rule-specs.ts';
