/** Every text that a statement has had; a version's text never changes, whoever revises makes the next one. `sources`: JSON. */
export const statementVersionsTable = `
CREATE TABLE desk_statement_versions (
  statement INTEGER NOT NULL REFERENCES desk_statements (number),
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'proposed', 'approved', 'published', 'withdrawn')),
  kind TEXT NOT NULL CHECK (kind IN ('refutation', 'clarification', 'acknowledgement', 'information')),
  language TEXT NOT NULL CHECK (language IN ('vi', 'en')),
  title TEXT NOT NULL,
  claim TEXT NOT NULL,
  verdict TEXT,
  body TEXT NOT NULL,
  sources TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  proposed_by TEXT,
  proposed_at INTEGER,
  approved_at INTEGER,
  published_by TEXT,
  published_at INTEGER,
  published_url TEXT,
  second_url TEXT,
  withdrawn_by TEXT,
  withdrawn_at INTEGER,
  PRIMARY KEY (statement, version)
) STRICT;
`;
