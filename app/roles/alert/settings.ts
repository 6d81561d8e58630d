import { join } from 'node:path';
import { accessOf } from '../access.ts';
import { dueCases, dueStatements, openCasesOf } from '../../../dashboards/desk/index.ts';
import { keptSecret } from '../../../infra/store/index.ts';
import { loadTaxonomy } from '../../../processors/topics/index.ts';
import type { BriefSettings } from '../../../processors/alerts/brief/index.ts';
import type { Deadline, RulePorts } from '../../../processors/alerts/rules/index.ts';
import type { Context } from '../../context.ts';
import { reportDeadlines } from '../report/deadlines.ts';
import { deskOf } from '../desk.ts';

/** Signs the links that stand in messages; made once in the data folder. */
export const linkKeyOf = (dataDir: string): string => keptSecret(join(dataDir, 'desk', 'alert-link-key'));

/** Where people open the console: what stands in messages. */
export const consoleAddress = (context: Context, served: string): string => new URL(context.config.access.url ?? served).origin;

/** What rules look at. */
export async function rulePorts(context: Context): Promise<RulePorts> {
  const store = await context.store();
  const desk = deskOf(context, accessOf(context), store);
  const { config } = context;
  return {
    store,
    zone: config.office.timezone,
    units: config.units,
    deadlines: (until): Deadline[] => [
      ...dueCases(desk, until).map(({ dueAt: due, ...work }) => ({ ...work, due })),
      ...dueStatements(desk, until).map(({ case: number, statement, title, units, dueAt: due }) => ({ id: statement === null ? `reply/${number}` : `statement/${statement}`, what: 'statement' as const, case: number, title, units, due })),
      ...reportDeadlines(context, until),
    ],
    inCases: (documents) => openCasesOf(desk, documents),
  };
}

/** What the engine, its tests over past days and its messages are made with. */
export async function alertSettings(context: Context, served: string): Promise<BriefSettings> {
  const { config, logger, now } = context;
  const units = new Map(config.units.map(({ id, name }) => [id, name]));
  const topics = new Map((await loadTaxonomy(config.topicsFile)).topics.map(({ id, name }) => [id, name]));
  const outlets = new Map(config.sources.map(({ id, outlet }) => [id, outlet]));
  const { people, rules, webhooks } = config.alerts;
  const rosters = new Map(config.alerts.rosters.map(({ id, name }) => [id, name ?? id]));
  return {
    book: context.book(),
    config: config.alerts,
    units: config.units,
    zone: config.office.timezone,
    now,
    logger,
    store: await context.store(),
    office: config.office,
    console: consoleAddress(context, served),
    linkKey: linkKeyOf(config.dataDir),
    names: {
      unit: (id) => units.get(id) ?? id,
      topic: (id, language) => topics.get(id)?.[language] ?? id,
      source: (id) => outlets.get(id) ?? id,
      person: (id) => people.find((one) => one.id === id)?.name ?? (webhooks.some((one) => `webhook:${one.id}` === id) ? id.replace('webhook:', '') : (rosters.get(id) ?? id)),
      rule: (id) => rules.find((one) => one.id === id)?.title ?? id,
    },
  };
}
