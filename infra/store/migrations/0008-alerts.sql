-- What Grafana's alerting said of the figures: that a rule fires, and that it fires no more; the same twice is one row.
CREATE TABLE IF NOT EXISTS alert_notices
(
    -- of what it concerns, when that began, and which of the two it says
    id String,
    rule LowCardinality(String),
    title String,
    summary String,
    -- as its rule has it; '' where that has none
    severity LowCardinality(String),
    -- firing or resolved
    state LowCardinality(String),
    labels Map(String, String),
    starts_at DateTime64(3, 'UTC'),
    ends_at Nullable(DateTime64(3, 'UTC')),
    received_at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(received_at)
ORDER BY (starts_at, id)
TTL toDateTime(received_at) + INTERVAL 400 DAY
SETTINGS non_replicated_deduplication_window = 1000;
