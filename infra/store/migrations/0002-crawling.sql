-- One row a poll of a source: its health over time, and the items the crawler decided itself.
CREATE TABLE IF NOT EXISTS polls
(
    poll String,
    run String,
    source LowCardinality(String),
    outlet LowCardinality(String),
    started_at DateTime64(3, 'UTC'),
    finished_at DateTime64(3, 'UTC'),
    -- ok, not-modified or failed
    status LowCardinality(String),
    http_status Nullable(UInt16),
    error Nullable(String),
    seen UInt32,
    emitted UInt32,
    unchanged UInt32,
    duplicate UInt32,
    rejected UInt32,
    dead_lettered UInt32,
    newest_item_at Nullable(DateTime64(3, 'UTC'))
)
ENGINE = ReplacingMergeTree(finished_at)
ORDER BY (source, started_at, poll)
TTL toDateTime(started_at) + INTERVAL 400 DAY
SETTINGS non_replicated_deduplication_window = 1000;

-- What the next poll of each source needs to know.
CREATE TABLE IF NOT EXISTS crawl_state
(
    source String,
    at DateTime64(3, 'UTC'),
    etag Nullable(String),
    last_modified Nullable(String),
    listed UInt32,
    failures UInt32,
    next_poll_at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(at)
ORDER BY source
SETTINGS non_replicated_deduplication_window = 1000;

-- The fate of every emitted sighting. With the polls' own counts it adds up to what was seen; its newest row per
-- item is the crawler's memory of that item.
CREATE TABLE IF NOT EXISTS ledger
(
    sighting String,
    run String,
    poll String,
    source LowCardinality(String),
    item String,
    fingerprint String,
    -- stored, duplicate, unchanged, rejected or deadLettered
    disposition LowCardinality(String),
    reason LowCardinality(String) DEFAULT '',
    detail String DEFAULT '',
    -- empty for posts
    url String DEFAULT '',
    document String DEFAULT '',
    retry_at Nullable(DateTime64(3, 'UTC')),
    at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(at)
ORDER BY (source, item, sighting)
TTL toDateTime(at) + INTERVAL 400 DAY
SETTINGS non_replicated_deduplication_window = 1000;

-- Messages that broke a consumer; their payload stays in the log's dead-letter topic.
CREATE TABLE IF NOT EXISTS dead_letters
(
    id String,
    topic LowCardinality(String),
    partition UInt32,
    offset UInt64,
    consumer_group LowCardinality(String),
    code LowCardinality(String),
    error String,
    source LowCardinality(String),
    sighting String,
    at DateTime64(3, 'UTC'),
    redriven_at Nullable(DateTime64(3, 'UTC'))
)
ENGINE = ReplacingMergeTree(at)
ORDER BY id
TTL toDateTime(at) + INTERVAL 90 DAY
SETTINGS non_replicated_deduplication_window = 1000;
