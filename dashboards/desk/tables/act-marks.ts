/** What each row was before an act, without any text of documents; `before` is JSON, null where the act made the row. */
export const actMarksTable = `
CREATE TABLE desk_act_marks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  act INTEGER NOT NULL REFERENCES desk_acts (id),
  kind TEXT NOT NULL CHECK (kind IN ('item', 'case', 'task', 'referral')),
  ref INTEGER NOT NULL,
  version_after INTEGER,
  before TEXT
) STRICT;
CREATE INDEX desk_act_marks_by_act ON desk_act_marks (act);
CREATE INDEX desk_act_marks_by_ref ON desk_act_marks (kind, ref);
`;
