/** Revisions of documents that were noted already: a message that comes twice is noted once. */
export const revisionsSeenTable = `
CREATE TABLE desk_revisions_seen (
  document TEXT NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (document, revision)
) STRICT;
`;
