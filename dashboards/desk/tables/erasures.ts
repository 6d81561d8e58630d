/** Documents that were erased: a flag that comes late makes no item of them. */
export const erasuresTable = `
CREATE TABLE desk_erasures (
  document TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT;
`;
