-- What people put right of what the models said; the newest of a field (and unit) counts. Never who.
CREATE TABLE IF NOT EXISTS corrections
(
    document String,
    revision UInt32,
    -- topics, contentGroup, tone, stance or units
    field LowCardinality(String),
    -- of a stance; empty otherwise
    unit LowCardinality(String),
    value Array(LowCardinality(String)),
    previous Array(LowCardinality(String)),
    model LowCardinality(String),
    -- taken back: what the models say holds again, and nothing is learnt from it
    withdrawn Bool DEFAULT false,
    at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(at)
ORDER BY (document, revision, field, unit)
SETTINGS non_replicated_deduplication_window = 1000;

-- What each evaluation of a model found; `promoted` where it took the place of another, `undone` where it gave it back.
CREATE TABLE IF NOT EXISTS model_events
(
    at DateTime64(3, 'UTC'),
    -- topic, tone, stance or claim
    task LowCardinality(String),
    version String,
    -- evaluated, promoted, refused or undone
    event LowCardinality(String),
    -- by name: f1, accuracy, calibration error and so on, from 0 to 1
    scores Map(LowCardinality(String), Float32),
    -- JSON: by label, and the confusion of labels
    details String
)
ENGINE = ReplacingMergeTree(at)
ORDER BY (task, version, event, at)
SETTINGS non_replicated_deduplication_window = 1000;
