/** Every content that a fact has had. A version's content never changes: whoever revises makes the next one. Acts of colleagues by their ids. */
export const factVersionsTable = `
CREATE TABLE desk_fact_versions (
  fact TEXT NOT NULL REFERENCES desk_facts (id),
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'proposed', 'approved', 'retired')),
  body TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  proposed_by TEXT,
  proposed_at INTEGER,
  approved_by TEXT,
  approved_at INTEGER,
  retired_by TEXT,
  retired_at INTEGER,
  PRIMARY KEY (fact, version)
) STRICT;
`;
