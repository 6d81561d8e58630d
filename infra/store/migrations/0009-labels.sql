-- What units and topics are called, for whoever asks the store alone (Grafana): brought to the office's file and the taxonomy whenever the console or `migrate` starts.
CREATE TABLE IF NOT EXISTS labels
(
    -- unit or topic
    kind LowCardinality(String),
    id String,
    vi String,
    en String,
    -- no longer in the file
    gone UInt8,
    version UInt64
)
ENGINE = ReplacingMergeTree(version, gone)
ORDER BY (kind, id);
