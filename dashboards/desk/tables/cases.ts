/** One row a case. `units`: JSON, ids. Times are milliseconds since 1970. */
export const casesTable = `
CREATE TABLE desk_cases (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL,
  change_id INTEGER NOT NULL,
  title TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'waiting', 'closed')),
  origin TEXT NOT NULL CHECK (origin IN ('flag', 'document', 'hand', 'story')),
  owner TEXT,
  due TEXT,
  verdict TEXT,
  reason TEXT NOT NULL,
  units TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  closed_at INTEGER
) STRICT;
CREATE INDEX desk_cases_by_state ON desk_cases (state, changed_at DESC);
`;
