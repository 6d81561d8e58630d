-- What the office did, for charts to mark: alerts that were opened, statements that were published or withdrawn. The same twice is one row.
CREATE TABLE IF NOT EXISTS office_acts
(
    -- alert-opened, statement-published or statement-withdrawn
    what LowCardinality(String),
    number UInt32,
    -- a rule's or a statement's
    title String,
    -- of an alert; '' of a statement
    severity LowCardinality(String),
    at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree
ORDER BY (at, what, number)
TTL toDateTime(at) + INTERVAL 3650 DAY
SETTINGS non_replicated_deduplication_window = 1000;
