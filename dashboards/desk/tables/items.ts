/**
 * What waits for a person, one row for a document and a fact. `rank` orders the queue and needs no renewal as time passes; `evidence` is the
 * flag as it came, frozen; `change_id` is the line of the log that changed the row last. `units`: JSON, ids.
 */
export const itemsTable = `
CREATE TABLE desk_items (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL,
  change_id INTEGER NOT NULL,
  document TEXT NOT NULL,
  fact_kind TEXT NOT NULL CHECK (fact_kind IN ('fact-check', 'record')),
  fact TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'snoozed', 'settled')),
  snoozed_until INTEGER,
  assignee TEXT,
  case_number INTEGER REFERENCES desk_cases (number),
  verdict TEXT,
  judged_at INTEGER,
  text_changed INTEGER NOT NULL DEFAULT 0,
  removed INTEGER NOT NULL DEFAULT 0,
  erased INTEGER NOT NULL DEFAULT 0,
  rank REAL NOT NULL,
  units TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  flagged_at INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  search TEXT NOT NULL,
  UNIQUE (document, fact_kind, fact)
) STRICT;
CREATE INDEX desk_items_queue ON desk_items (state, rank DESC, id);
CREATE INDEX desk_items_by_fact ON desk_items (fact_kind, fact);
CREATE INDEX desk_items_by_case ON desk_items (case_number);
`;
