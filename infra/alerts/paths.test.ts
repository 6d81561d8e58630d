import { expect, it } from 'vitest';
import { plansOf } from '../book/testing/plans-of.ts';
import { alertMigrations, wipeDocument } from './index.ts';

it('an erasure reads no table through', () => {
  const plans = plansOf(alertMigrations, (book) => {
    book.run("INSERT INTO alerts (route, receiver, group_key, rule, severity, labels, state, opened_at, last_at) VALUES ('', 'r', '', 'flag', 'info', '{}', 'open', 1, 1)");
    book.run("INSERT INTO alert_occurrences (alert, id, seen_at, at, document, body) VALUES (1, 'o', 1, 1, 'gone', '{}')");
    wipeDocument(book, 'gone');
  });
  expect(plans.length).toBeGreaterThan(5);
  // Of JSON, the values of one label.
  expect(plans.filter((step) => step.startsWith('SCAN') && !/^SCAN (?:v|\(subquery-\d+\)) /.test(step))).toEqual([]);
});
