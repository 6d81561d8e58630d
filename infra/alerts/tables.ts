import type { BookMigration } from '../book/index.ts';

/*
 * Alerts in the book. Times are milliseconds since 1970. Whoever is told, and whoever acts, is of the office: `recipient` and `by` hold ids of the
 * office's people, and no row has anybody else's.
 */

const rows = `
-- An alert: what occurred, in one group of one route.
CREATE TABLE alerts (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  route TEXT NOT NULL,
  receiver TEXT NOT NULL,
  group_key TEXT NOT NULL,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL,
  labels TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'acknowledged', 'closed')),
  occurrences INTEGER NOT NULL DEFAULT 0,
  -- of them, how many the last message knew
  told INTEGER NOT NULL DEFAULT 0,
  -- subjects that began and have not ended; null where nothing here ends by itself
  lasting INTEGER,
  opened_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  -- the step of the receiver that was told last; -1 before the first
  step INTEGER NOT NULL DEFAULT -1,
  step_at INTEGER,
  told_at INTEGER,
  -- when there is something to decide again
  next_at INTEGER,
  acknowledged_at INTEGER,
  snoozed_until INTEGER,
  -- a person who takes it over from whom it had reached
  handed_to TEXT,
  handed_at INTEGER,
  closed_at INTEGER,
  closed_why TEXT,
  false_alarm INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX alerts_open ON alerts (route, group_key) WHERE state != 'closed';
CREATE INDEX alerts_due ON alerts (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX alerts_by_state ON alerts (state, last_at DESC);

CREATE TABLE alert_occurrences (
  alert INTEGER NOT NULL REFERENCES alerts (number),
  id TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  at INTEGER NOT NULL,
  document TEXT,
  body TEXT NOT NULL,
  PRIMARY KEY (alert, id)
) STRICT;
CREATE INDEX alert_occurrences_by_id ON alert_occurrences (id);
CREATE INDEX alert_occurrences_by_document ON alert_occurrences (document);

-- What rules have seen and no route has taken, or a silence or an inhibition has held back: so that it is known why nobody was told.
CREATE TABLE alert_seen (
  id TEXT PRIMARY KEY,
  rule TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('routed', 'unrouted', 'silenced', 'inhibited', 'over')),
  why TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX alert_seen_by_rule ON alert_seen (rule, seen_at);

-- One message to one recipient through one channel. The id is its idempotency key and the stem of its Message-ID.
CREATE TABLE alert_deliveries (
  id TEXT PRIMARY KEY,
  alert INTEGER REFERENCES alerts (number),
  purpose TEXT NOT NULL CHECK (purpose IN ('first', 'update', 'repeat', 'over', 'digest', 'heartbeat', 'test')),
  step INTEGER NOT NULL,
  recipient TEXT NOT NULL,
  channel TEXT NOT NULL,
  address TEXT NOT NULL,
  -- held: over the limit of its hour, to come with a digest
  state TEXT NOT NULL CHECK (state IN ('due', 'sending', 'sent', 'failed', 'held', 'dropped')),
  made_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  -- how often it may have arrived before without our knowing
  doubts INTEGER NOT NULL DEFAULT 0,
  error TEXT NOT NULL DEFAULT '',
  sent_at INTEGER,
  digest TEXT
) STRICT;
CREATE INDEX alert_deliveries_due ON alert_deliveries (channel, due_at) WHERE state IN ('due', 'sending');
CREATE INDEX alert_deliveries_by_alert ON alert_deliveries (alert);
CREATE INDEX alert_deliveries_by_recipient ON alert_deliveries (recipient, state, made_at);

-- What happened to an alert, line by line. "by" is null for the machine; detail is JSON.
CREATE TABLE alert_timeline (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  alert INTEGER NOT NULL REFERENCES alerts (number),
  at INTEGER NOT NULL,
  what TEXT NOT NULL,
  by TEXT,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX alert_timeline_by_alert ON alert_timeline (alert, id);

-- How far each rule has looked, and since when: what was before it was switched on, or changed, is not told.
CREATE TABLE alert_cursors (
  rule TEXT PRIMARY KEY,
  of TEXT NOT NULL,
  begun INTEGER NOT NULL,
  until INTEGER NOT NULL
) STRICT;

CREATE TABLE alert_silences (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  match TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  by TEXT NOT NULL,
  why TEXT NOT NULL,
  made_at INTEGER NOT NULL
) STRICT;

-- A turn of duty that one hands over to another by hand.
CREATE TABLE alert_handovers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  roster TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  recipient TEXT NOT NULL,
  by TEXT NOT NULL,
  why TEXT NOT NULL,
  made_at INTEGER NOT NULL
) STRICT;
`;

/** What is asked again and again does not read tables through: whether a subject is over, what was seen of a document, what has had its time. */
const paths = `
CREATE INDEX alert_occurrences_by_subject ON alert_occurrences (json_extract(body, '$.subject')) WHERE json_extract(body, '$.subject') IS NOT NULL;
CREATE INDEX alert_seen_by_document ON alert_seen (json_extract(body, '$.document')) WHERE json_extract(body, '$.document') IS NOT NULL;
CREATE INDEX alert_seen_by_time ON alert_seen (seen_at);
CREATE INDEX alert_deliveries_by_digest ON alert_deliveries (digest) WHERE digest IS NOT NULL;
`;

/** The alerts' tables in the book. */
export const alertMigrations: readonly BookMigration[] = [{ room: 'alerts', number: 1, sql: rows }, { room: 'alerts', number: 2, sql: paths }];
