import { alertRowSchema, writeLine, type AlertRow, type Occurrence } from '../../../infra/alerts/index.ts';
import { officeActed, topics, wrap } from '../../../infra/contracts/index.ts';
import type { RoutedTo } from '../routing/index.ts';
import type { EngineSettings } from './settings.ts';

/** A new alert of a group; inside the caller's transaction. That it was opened goes to the log, under its rule's name alone: charts mark it. */
export function openAlert({ book, config }: EngineSettings, route: RoutedTo, key: string, occurrence: Occurrence, at: number): AlertRow {
  book.run(
    "INSERT INTO alerts (route, receiver, group_key, rule, severity, labels, state, opened_at, last_at, next_at) VALUES (?, ?, ?, ?, ?, ?, 'open', ?, ?, ?)",
    [route.path, route.receiver, key, occurrence.rule, occurrence.severity, '{}', at, at, at + route.groupWaitMs],
  );
  const alert = book.get(alertRowSchema, 'SELECT * FROM alerts WHERE number = last_insert_rowid()') as AlertRow;
  writeLine(book, { alert: alert.number, at, what: 'opened', detail: { rule: occurrence.rule, route: route.path } });
  const title = config.rules.find(({ id }) => id === occurrence.rule)?.title ?? occurrence.rule;
  const acted = wrap(officeActed, { what: 'alert-opened', number: alert.number, title, severity: occurrence.severity, at: new Date(at).toISOString() }, { source: '/alerts', time: new Date(at) });
  book.post({ topic: topics.desk.name, key: `alert/${alert.number}`, value: JSON.stringify(acted) });
  return alert;
}
