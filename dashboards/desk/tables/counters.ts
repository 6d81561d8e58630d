/** The last number given out of a row of numbers (FC-…, R-…): one that was given is never given again. */
export const countersTable = `
CREATE TABLE desk_counters (
  name TEXT PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT;
`;
