-- Documents that are looked at again, and what was noticed of sources.

-- 'listing' where the text came from a feed's entry and not from the page: a later page cannot be compared with it.
ALTER TABLE documents ADD COLUMN IF NOT EXISTS text_from LowCardinality(String) DEFAULT 'page';

-- poll, or revisit: stored documents looked at again.
ALTER TABLE polls ADD COLUMN IF NOT EXISTS visit LowCardinality(String) DEFAULT 'poll';

ALTER TABLE crawl_state ADD COLUMN IF NOT EXISTS newest_item_at Nullable(DateTime64(3, 'UTC'));
-- Milliseconds: the median between two items; without a new item after so many it is silent.
ALTER TABLE crawl_state ADD COLUMN IF NOT EXISTS rhythm_ms Nullable(UInt64);
ALTER TABLE crawl_state ADD COLUMN IF NOT EXISTS patience_ms Nullable(UInt64);
-- well, silent or quarantined
ALTER TABLE crawl_state ADD COLUMN IF NOT EXISTS standing LowCardinality(String) DEFAULT 'well';

-- When a stored document was last looked at, and when it is next.
CREATE TABLE IF NOT EXISTS visits
(
    document String,
    source LowCardinality(String),
    at DateTime64(3, 'UTC'),
    -- seen, gone or failed
    outcome LowCardinality(String),
    visits UInt32,
    failures UInt32,
    -- null when it is not visited any more
    next_at Nullable(DateTime64(3, 'UTC'))
)
ENGINE = ReplacingMergeTree(at)
ORDER BY document
TTL toDateTime(at) + INTERVAL 120 DAY
SETTINGS non_replicated_deduplication_window = 1000;

-- What is worth telling of a source: silent, heard, quarantined, released, layout-changed, layout-well, mass-removal.
CREATE TABLE IF NOT EXISTS source_notices
(
    id String,
    source LowCardinality(String),
    outlet LowCardinality(String),
    notice LowCardinality(String),
    at DateTime64(3, 'UTC'),
    since Nullable(DateTime64(3, 'UTC')),
    figures Map(String, Float64)
)
ENGINE = ReplacingMergeTree(at)
ORDER BY (source, at, id)
TTL toDateTime(at) + INTERVAL 400 DAY
SETTINGS non_replicated_deduplication_window = 1000;
