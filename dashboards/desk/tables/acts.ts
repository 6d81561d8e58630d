/** What a colleague did in one go, so that it can be undone in one go. */
export const actsTable = `
CREATE TABLE desk_acts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  name TEXT NOT NULL,
  undone_at INTEGER
) STRICT;
CREATE INDEX desk_acts_by ON desk_acts (by, id);
`;
