/** Handed to a unit to put right, with the day by which it should reply. */
export const caseReferralsTable = `
CREATE TABLE desk_case_referrals (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_number INTEGER NOT NULL REFERENCES desk_cases (number),
  act INTEGER NOT NULL,
  unit TEXT NOT NULL,
  reply_due TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  replied_at INTEGER,
  reply TEXT NOT NULL
) STRICT;
CREATE INDEX desk_case_referrals_by_case ON desk_case_referrals (case_number);
`;
