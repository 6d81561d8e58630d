import type { BookMigration } from '../../infra/book/index.ts';

/** The tables of people and access. Instants are milliseconds since 1970; what could open a door is kept hashed. */
export const accessMigrations: readonly BookMigration[] = [
  {
    room: 'access',
    number: 1,
    sql: `
CREATE TABLE access_people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  sign_in TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('leadership', 'analyst', 'spokesperson', 'administrator')),
  units TEXT,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  password TEXT,
  totp TEXT,
  totp_step INTEGER NOT NULL DEFAULT 0,
  oidc TEXT UNIQUE,
  made_at INTEGER NOT NULL
) STRICT;
CREATE TABLE access_recovery_codes (person TEXT NOT NULL REFERENCES access_people (id), hash TEXT NOT NULL, PRIMARY KEY (person, hash)) STRICT;
CREATE TABLE access_sessions (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  person TEXT NOT NULL REFERENCES access_people (id),
  browser TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX access_sessions_person ON access_sessions (person);
CREATE TABLE access_links (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('first', 'invitation', 'reset')),
  person TEXT REFERENCES access_people (id),
  until INTEGER
) STRICT;
CREATE TABLE access_tokens (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  person TEXT NOT NULL REFERENCES access_people (id),
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  until INTEGER NOT NULL,
  used_at INTEGER
) STRICT;
CREATE INDEX access_tokens_person ON access_tokens (person);
CREATE TABLE access_failures (name TEXT PRIMARY KEY, times INTEGER NOT NULL, until INTEGER NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE TABLE access_audit (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  person TEXT,
  act TEXT NOT NULL,
  object TEXT NOT NULL,
  detail TEXT NOT NULL,
  before TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX access_audit_person ON access_audit (person);
CREATE INDEX access_audit_object ON access_audit (object);
CREATE TRIGGER access_audit_never_changed BEFORE UPDATE ON access_audit BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END;
CREATE TRIGGER access_audit_never_replaced BEFORE INSERT ON access_audit WHEN EXISTS (SELECT 1 FROM access_audit WHERE seq >= NEW.seq) BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END;
CREATE TRIGGER access_audit_never_deleted BEFORE DELETE ON access_audit BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END;
`,
  },
];
