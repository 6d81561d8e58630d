/**
 * SQL that is true while a document's texts may be read: posts' texts expire. The engine empties expired columns when it
 * next merges; until then every query leaves them out itself. Takes `{now:Int64}`, milliseconds since 1970.
 */
export const textIsVisible = 'toUnixTimestamp(expires_at) * 1000 > {now:Int64}';

/** A text column that reads empty once it has expired. */
export const visible = (column: 'title' | 'lead' | 'text' | 'folded'): string => `if(${textIsVisible}, ${column}, '')`;
