import type { BookMigration } from '../book/index.ts';

/*
 * Reports in the book. Times are milliseconds since 1970. `by` holds ids of people of the office, null for the machine; no row has anybody else's. A model is
 * the report of `report.ts` as JSON with its keys in order, its hash the SHA-256 of that. What was published lies in `report_archive` alone and stays as it
 * was: tables refuse to change it, and a chain of hashes shows whether somebody did. Only an erasure takes something out, and leaves its own link in the chain.
 */

const tables = `
CREATE TABLE reports (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  language TEXT NOT NULL,
  period_from INTEGER NOT NULL,
  period_to INTEGER NOT NULL,
  -- unit, topic and story that it is about, as JSON
  about TEXT NOT NULL,
  -- what was due; null where a person asked for it
  due TEXT UNIQUE,
  -- who gets it, as JSON
  recipients TEXT NOT NULL,
  -- the newest version, and the one that was published last
  version INTEGER NOT NULL,
  published INTEGER,
  made_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX reports_by_kind ON reports (kind, period_from DESC);

CREATE TABLE report_versions (
  report INTEGER NOT NULL REFERENCES reports (number),
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'published', 'dropped')),
  -- counts its changes: whoever changes it says which one they saw
  revision INTEGER NOT NULL,
  -- null once it was published: report_archive has it
  model TEXT,
  hash TEXT NOT NULL,
  -- the published version that it corrects, and why
  corrects INTEGER,
  why TEXT NOT NULL DEFAULT '',
  made_at INTEGER NOT NULL,
  approved_at INTEGER,
  published_at INTEGER,
  PRIMARY KEY (report, version)
) STRICT;
CREATE UNIQUE INDEX report_versions_open ON report_versions (report) WHERE state IN ('draft', 'approved');

-- Numbers that documents of one type bear in one year. Given once, whatever becomes of the document.
CREATE TABLE report_numbers (
  year INTEGER NOT NULL,
  type TEXT NOT NULL,
  number INTEGER NOT NULL,
  report INTEGER NOT NULL,
  version INTEGER NOT NULL,
  given_at INTEGER NOT NULL,
  PRIMARY KEY (year, type, number),
  UNIQUE (report, version)
) STRICT;
CREATE TRIGGER report_numbers_stay BEFORE UPDATE ON report_numbers BEGIN SELECT RAISE(ABORT, 'a number that was given stays'); END;
CREATE TRIGGER report_numbers_remain BEFORE DELETE ON report_numbers BEGIN SELECT RAISE(ABORT, 'a number that was given stays'); END;

CREATE TABLE report_archive (
  report INTEGER NOT NULL,
  version INTEGER NOT NULL,
  model TEXT NOT NULL,
  -- of what is held now
  hash TEXT NOT NULL,
  PRIMARY KEY (report, version),
  FOREIGN KEY (report, version) REFERENCES report_versions (report, version)
) STRICT;

-- Each link has the hash of the model that it leaves, and of the link before.
CREATE TABLE report_chain (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('published', 'wiped')),
  report INTEGER NOT NULL,
  version INTEGER NOT NULL,
  hash TEXT NOT NULL,
  chain TEXT NOT NULL
) STRICT;
CREATE INDEX report_chain_by_report ON report_chain (report, version, hash);

CREATE TRIGGER report_archive_stays BEFORE UPDATE ON report_archive
WHEN NEW.report <> OLD.report OR NEW.version <> OLD.version OR NEW.hash = OLD.hash OR NOT EXISTS (SELECT 1 FROM report_chain WHERE report = OLD.report AND version = OLD.version AND what = 'wiped' AND hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'what was published stays as it is'); END;
CREATE TRIGGER report_archive_remains BEFORE DELETE ON report_archive BEGIN SELECT RAISE(ABORT, 'what was published stays as it is'); END;
CREATE TRIGGER report_chain_stays BEFORE UPDATE ON report_chain BEGIN SELECT RAISE(ABORT, 'the chain of reports stays as it is'); END;
CREATE TRIGGER report_chain_remains BEFORE DELETE ON report_chain BEGIN SELECT RAISE(ABORT, 'the chain of reports stays as it is'); END;
CREATE TRIGGER report_published_stays BEFORE UPDATE ON report_versions WHEN OLD.state = 'published' BEGIN SELECT RAISE(ABORT, 'what was published stays as it is'); END;
CREATE TRIGGER report_versions_remain BEFORE DELETE ON report_versions BEGIN SELECT RAISE(ABORT, 'versions of reports stay'); END;

-- What happened to a report, line by line; detail is JSON, without any words of the report.
CREATE TABLE report_timeline (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  report INTEGER NOT NULL REFERENCES reports (number),
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  what TEXT NOT NULL,
  by TEXT,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX report_timeline_by_report ON report_timeline (report, id);

-- Reports that the office's file asks for, each once: the id is what it is of.
CREATE TABLE report_due (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  period_from INTEGER NOT NULL,
  period_to INTEGER NOT NULL,
  -- when it is to be drafted, and the day before which it is to leave the office, where there is one
  at INTEGER NOT NULL,
  deadline INTEGER,
  -- the line of the schedule, as JSON
  entry TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('due', 'made', 'given-up', 'void')),
  next_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  error TEXT NOT NULL DEFAULT '',
  report INTEGER
) STRICT;
CREATE INDEX report_due_next ON report_due (next_at) WHERE state = 'due';
CREATE INDEX report_due_at ON report_due (at);

-- Since when, and up to when, the schedule was looked at. One row.
CREATE TABLE report_cursor (id INTEGER PRIMARY KEY CHECK (id = 1), begun INTEGER NOT NULL, until INTEGER NOT NULL) STRICT;

-- One mail with one version to one recipient. The id is the stem of its Message-ID.
CREATE TABLE report_deliveries (
  id TEXT PRIMARY KEY,
  report INTEGER NOT NULL,
  version INTEGER NOT NULL,
  recipient TEXT NOT NULL,
  address TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('due', 'sending', 'sent', 'failed')),
  made_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  -- how often it may have arrived before without our knowing
  doubts INTEGER NOT NULL DEFAULT 0,
  error TEXT NOT NULL DEFAULT '',
  sent_at INTEGER,
  FOREIGN KEY (report, version) REFERENCES report_versions (report, version)
) STRICT;
CREATE INDEX report_deliveries_due ON report_deliveries (due_at) WHERE state IN ('due', 'sending');
CREATE INDEX report_deliveries_by_report ON report_deliveries (report, version);
`;

const subscriptions = `
-- Who wants which kinds by mail, by the ids with which people sign in; no address.
CREATE TABLE report_subscriptions (
  subscriber TEXT NOT NULL,
  kind TEXT NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (subscriber, kind)
) STRICT;
CREATE INDEX report_subscriptions_by_kind ON report_subscriptions (kind, since);
`;

const numbersBySymbol = `
-- A row of numbers belongs to a symbol: two documents that bear "12/BC-SKHCN" in a year cannot be told apart, whatever is written above them.
ALTER TABLE report_numbers RENAME COLUMN type TO symbol;
`;

const erasures = `
-- Documents that were erased, by their ids alone: what is drafted while one is erased is kept without its words.
CREATE TABLE report_erasures (document TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;

-- Which versions cite or cited a document: an erasure does not read the models of years.
CREATE TABLE report_cites (document TEXT NOT NULL, report INTEGER NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (document, report, version)) STRICT, WITHOUT ROWID;
CREATE TRIGGER report_versions_cite AFTER INSERT ON report_versions WHEN NEW.model IS NOT NULL
BEGIN INSERT OR IGNORE INTO report_cites SELECT key, NEW.report, NEW.version FROM json_each(NEW.model, '$.documents'); END;
CREATE TRIGGER report_versions_cite_again AFTER UPDATE OF model ON report_versions WHEN NEW.model IS NOT NULL
BEGIN INSERT OR IGNORE INTO report_cites SELECT key, NEW.report, NEW.version FROM json_each(NEW.model, '$.documents'); END;
INSERT OR IGNORE INTO report_cites SELECT key, report, version FROM report_versions, json_each(model, '$.documents') WHERE model IS NOT NULL;
INSERT OR IGNORE INTO report_cites SELECT key, report, version FROM report_archive, json_each(model, '$.documents');
`;

/** The reports' tables in the book. */
export const reportMigrations: readonly BookMigration[] = [{ room: 'reports', number: 1, sql: tables }, { room: 'reports', number: 2, sql: subscriptions }, { room: 'reports', number: 3, sql: numbersBySymbol }, { room: 'reports', number: 4, sql: erasures }];
