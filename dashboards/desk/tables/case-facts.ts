/** Facts that a case is about; 0 is the version of facts that came from a file. */
export const caseFactsTable = `
CREATE TABLE desk_case_facts (
  case_number INTEGER NOT NULL REFERENCES desk_cases (number),
  kind TEXT NOT NULL CHECK (kind IN ('fact-check', 'record')),
  fact TEXT NOT NULL,
  version INTEGER NOT NULL,
  act INTEGER NOT NULL,
  PRIMARY KEY (case_number, kind, fact)
) STRICT;
CREATE INDEX desk_case_facts_by_fact ON desk_case_facts (kind, fact);
`;
