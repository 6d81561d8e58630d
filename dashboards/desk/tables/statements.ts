/**
 * One row a statement. `state` is that of its newest version; `published` is the version that the public sees, null where none is; `fact` is the
 * fact-check that it became. Times are milliseconds since 1970.
 */
export const statementsTable = `
CREATE TABLE desk_statements (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  case_number INTEGER NOT NULL REFERENCES desk_cases (number),
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'proposed', 'approved', 'published', 'withdrawn')),
  published INTEGER,
  fact TEXT,
  opened_by TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  first_published_at INTEGER,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX desk_statements_by_case ON desk_statements (case_number);
CREATE INDEX desk_statements_by_state ON desk_statements (state, changed_at DESC);
`;
