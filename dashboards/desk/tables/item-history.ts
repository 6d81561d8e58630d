/** Evidence that an item had before its document or the flag changed, with what had been found of it. */
export const itemHistoryTable = `
CREATE TABLE desk_item_history (
  item INTEGER NOT NULL REFERENCES desk_items (id),
  seq INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  evidence TEXT NOT NULL,
  verdict TEXT,
  replaced_at INTEGER NOT NULL,
  PRIMARY KEY (item, seq)
) STRICT;
`;
