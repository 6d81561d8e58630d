-- Fact-checks and records, every version. Of an id the highest version that was ever approved or retired is what matching goes by.
CREATE TABLE IF NOT EXISTS facts
(
    id String,
    version UInt32,
    -- fact-check or record
    kind LowCardinality(String),
    -- draft, proposed, approved or retired
    state LowCardinality(String),
    -- JSON, as infra/contracts/fact.ts has it
    body String,
    at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(at)
ORDER BY (id, version)
SETTINGS non_replicated_deduplication_window = 1000;

-- Flags, one for a document's content and a fact. What the passage says stays with the document: here is only where it stands.
CREATE TABLE IF NOT EXISTS flags
(
    document String,
    content_hash String,
    fact_kind LowCardinality(String),
    fact String,
    fact_version UInt32,
    probability Float32,
    level LowCardinality(String),
    passage_start UInt32,
    passage_end UInt32,
    -- score by part
    parts Map(LowCardinality(String), Float32),
    model LowCardinality(String),
    source LowCardinality(String),
    outlet LowCardinality(String),
    kind LowCardinality(String),
    units Array(LowCardinality(String)),
    published_at Nullable(DateTime64(3, 'UTC')),
    fact_date Date,
    flagged_at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(flagged_at)
ORDER BY (document, content_hash, fact)
SETTINGS non_replicated_deduplication_window = 1000;

-- What people found of flags; the newest of a document's content and a fact counts. Never who.
CREATE TABLE IF NOT EXISTS judgements
(
    document String,
    content_hash String,
    fact_kind LowCardinality(String),
    fact String,
    fact_version UInt32,
    probability Float32,
    level LowCardinality(String),
    model LowCardinality(String),
    verdict LowCardinality(String),
    -- the machine was wrong to flag
    overturned Bool,
    withdrawn Bool,
    flagged_at DateTime64(3, 'UTC'),
    judged_at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(judged_at)
ORDER BY (document, content_hash, fact)
SETTINGS non_replicated_deduplication_window = 1000;
