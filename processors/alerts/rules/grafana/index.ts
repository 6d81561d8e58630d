import { z } from 'zod';
import { labelNames, severities } from '../../../../infra/config/index.ts';
import { hashOf } from '../../../../infra/contracts/index.ts';
import { ask, inSpan, moment } from '../parts/ask.ts';
import { labels } from '../parts/documents.ts';
import { say } from '../parts/said.ts';
import { defineRule } from '../rule.ts';

export const grafanaOptions = z.strictObject({
  /** Names of its alert rules; all without it. */
  rules: z.array(z.string().min(1)).min(1).optional(),
});

const noticeSchema = z.object({ id: z.string(), rule: z.string(), title: z.string(), severity: z.string(), state: z.enum(['firing', 'resolved']), labels: z.record(z.string(), z.string()), receivedAt: moment });

/** What a label of Grafana's may say to ours: those that speak of coverage. */
const taken = labelNames.filter((name) => !['rule', 'kind', 'severity', 'case'].includes(name));
const longestTitle = 200;

/** Grafana's alerting says that one of its rules fires, and that it fires no more. Its severity wins where it is one of ours; its summary is left in the console. */
export const grafana = defineRule<z.output<typeof grafanaOptions>>({
  kind: 'grafana',
  options: grafanaOptions,
  every: 30,
  wakes: ['noticed'],
  look: async ({ rules }, _when, { since, until }, { store }) => {
    const rows = await ask(
      store,
      noticeSchema,
      `SELECT id, rule, title, severity, state, labels, toUnixTimestamp64Milli(received_at) AS receivedAt FROM alert_notices FINAL
       WHERE ${inSpan('received_at')} AND ({all:UInt8} OR rule IN {rules:Array(String)}) ORDER BY received_at, id`,
      { since, until, all: rules === undefined ? 1 : 0, rules: rules ?? [] },
    );
    return rows.map((row) => ({
      id: `notice/${row.id}`,
      at: row.receivedAt,
      labels: labels({ ...Object.fromEntries(taken.map((name) => [name, [row.labels[name] ?? '']])), severity: severities.filter((severity) => severity === row.severity) }),
      said: say('grafana', { name: row.rule, title: row.title.slice(0, longestTitle) }),
      document: null, story: row.labels['story'] ?? null, case: null, fact: null,
      over: row.state === 'resolved',
      subject: hashOf(row.rule, ...Object.entries(row.labels).sort(([one], [other]) => (one < other ? -1 : 1)).flat()),
    }));
  },
});
