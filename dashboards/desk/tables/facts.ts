/** One row a fact-check or record. `state` is that of its newest version; `approved` is the version that is matched, null where none is. */
export const factsTable = `
CREATE TABLE desk_facts (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('fact-check', 'record')),
  version INTEGER NOT NULL,
  approved INTEGER,
  state TEXT NOT NULL CHECK (state IN ('draft', 'proposed', 'approved', 'retired')),
  changed_at INTEGER NOT NULL,
  search TEXT NOT NULL
) STRICT;
CREATE INDEX desk_facts_by_state ON desk_facts (state, changed_at DESC);
`;
