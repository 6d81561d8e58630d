/** What happened to items and cases, line by line. `by` is a colleague's id, null for the machine; `text` is what they wrote; `detail`: JSON without texts. */
export const logTable = `
CREATE TABLE desk_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  act INTEGER,
  item INTEGER,
  case_number INTEGER,
  at INTEGER NOT NULL,
  by TEXT,
  what TEXT NOT NULL,
  text TEXT NOT NULL,
  detail TEXT NOT NULL,
  withdrawn INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX desk_log_by_item ON desk_log (item, id);
CREATE INDEX desk_log_by_case ON desk_log (case_number, id);
CREATE INDEX desk_log_by_act ON desk_log (act);
`;
