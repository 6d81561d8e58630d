/** Version of the file's tables, kept in `user_version`. */
export const schemaVersion = 1;

/*
 * Offsets count from 0 within a partition and are never reused (`partitions.next_offset` outlives erased and expired rows).
 * `messages_by_offset` carries `at` so that finding a time and pruning never touch the rows themselves.
 */
export const schema = `
CREATE TABLE topics (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, partitions INTEGER NOT NULL, retention_ms INTEGER NOT NULL, personal INTEGER NOT NULL
) STRICT;
CREATE TABLE partitions (
  topic INTEGER NOT NULL, partition INTEGER NOT NULL, next_offset INTEGER NOT NULL, PRIMARY KEY (topic, partition)
) STRICT, WITHOUT ROWID;
CREATE TABLE messages (
  id INTEGER PRIMARY KEY, topic INTEGER NOT NULL, partition INTEGER NOT NULL, offset INTEGER NOT NULL, at INTEGER NOT NULL,
  key TEXT NOT NULL, headers TEXT, codec INTEGER NOT NULL, value BLOB NOT NULL
) STRICT;
CREATE INDEX messages_by_offset ON messages (topic, partition, offset, at);
CREATE INDEX messages_by_key ON messages (topic, key);
CREATE TABLE commits (
  grp TEXT NOT NULL, topic INTEGER NOT NULL, partition INTEGER NOT NULL, next_offset INTEGER NOT NULL, PRIMARY KEY (grp, topic, partition)
) STRICT, WITHOUT ROWID;
CREATE TABLE members (
  grp TEXT NOT NULL, member TEXT NOT NULL, topics TEXT NOT NULL, expires_at INTEGER NOT NULL, PRIMARY KEY (grp, member)
) STRICT, WITHOUT ROWID;
CREATE TABLE leases (
  grp TEXT NOT NULL, topic INTEGER NOT NULL, partition INTEGER NOT NULL, member TEXT NOT NULL, expires_at INTEGER NOT NULL,
  PRIMARY KEY (grp, topic, partition)
) STRICT, WITHOUT ROWID;
`;
