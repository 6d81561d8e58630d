import type { RuleConfig } from '../../../infra/config/index.ts';
import { deadline } from './deadline/index.ts';
import { grafana } from './grafana/index.ts';
import { named } from './named/index.ts';
import { openRule, type OpenRule } from './open-rule.ts';
import { revised } from './revised/index.ts';
import type { RuleKind } from './rule.ts';
import { sourceSilent } from './source-silent/index.ts';
import { spike } from './spike/index.ts';
import { sql } from './sql/index.ts';
import { strongFlag } from './strong-flag/index.ts';
import { swing } from './swing/index.ts';

/** Every kind of alert rule. A new kind is one folder with an index.ts, one line here, and an entry in the contract's table of cases. */
export const ruleKinds: readonly RuleKind[] = [strongFlag, spike, swing, named, revised, deadline, sourceSilent, grafana, sql];

/**
 * Makes the rules of the office's file ready to be asked, those that are off as well.
 * @throws {FatalError} `alert-rule-invalid`, with the rule, the key and how to mend it.
 */
export const openRules = (rules: readonly RuleConfig[]): OpenRule[] => rules.map((config) => openRule(config, ruleKinds));

export { occurrencesBetween } from './between.ts';
export { say, sayings, type SaidCode } from './parts/said.ts';
export type { OpenRule } from './open-rule.ts';
export type { Deadline, Found, RuleKind, RulePorts, Span } from './rule.ts';
