/** Each step of approval of a version, and each refusal with its reason. A refusal makes the steps before it count no more. */
export const statementApprovalsTable = `
CREATE TABLE desk_statement_approvals (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  statement INTEGER NOT NULL REFERENCES desk_statements (number),
  version INTEGER NOT NULL,
  step INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('approved', 'refused')),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX desk_statement_approvals_by_version ON desk_statement_approvals (statement, version);
`;
