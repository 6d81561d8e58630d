import { stringify } from 'yaml';
import { ruleQuality } from '../../../../../infra/alerts/index.ts';
import { alertRulesQuerySchema, alertRulesSchema, type AlertRules } from '../../../api/index.ts';
import type { AlertRule } from '../../alerts-port.ts';
import type { ConsoleParts } from '../../parts.ts';
import { defineRoute } from '../../route.ts';
import { alertsOf } from './alerts-of.ts';

const dayMs = 86_400_000;
const untouched = { alerts: 0, acknowledged: 0, falseAlarms: 0, toAcknowledge: null, messages: 0 };

export const alertRulesRoute = defineRoute({
  path: '/api/alert-rules',
  summary: 'The office’s rules, and how well each has done: alerts, acknowledged, false alarms, messages',
  query: alertRulesQuerySchema,
  answer: alertRulesSchema,
  handle: async (parts, { days }) => readRules(parts, days),
});

function readRules(parts: ConsoleParts, days: number): AlertRules {
  const { book, rules } = alertsOf(parts);
  const since = parts.now().getTime() - days * dayMs;
  const found = ruleQuality(book, since);
  return {
    since,
    rules: rules.map((rule) => {
      const { rule: _, ...quality } = found.find((each) => each.rule === rule.id) ?? { rule: '', ...untouched };
      return { id: rule.id, kind: rule.kind, title: rule.title, severity: rule.severity, on: rule.on, yaml: yamlOf(rule), yamlTurned: yamlOf({ ...rule, on: !rule.on }), quality };
    }),
  };
}

/** A rule as it stands in the office's file, under `alerts.rules`. */
export function yamlOf({ id, kind, title, severity, on, when, options }: AlertRule): string {
  const filled = (part: object): boolean => Object.values(part).some((value) => value !== undefined);
  return stringify([{ id, kind, ...(title === id ? {} : { title }), severity, ...(on ? {} : { on }), ...(filled(when) ? { when } : {}), ...(filled(options) ? { options } : {}) }], { lineWidth: 0, flowCollectionPadding: true }).trimEnd();
}
