/** What is to be done after a verdict: write a fact-check, draft a statement. */
export const caseTasksTable = `
CREATE TABLE desk_case_tasks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_number INTEGER NOT NULL REFERENCES desk_cases (number),
  act INTEGER NOT NULL,
  task TEXT NOT NULL CHECK (task IN ('fact-check', 'statement')),
  done_at INTEGER,
  done_by TEXT
) STRICT;
CREATE INDEX desk_case_tasks_by_case ON desk_case_tasks (case_number);
`;
