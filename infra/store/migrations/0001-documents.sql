-- Documents as they stand now, one row each (FINAL or argMax gives the latest version). A post has no url and no person.
CREATE TABLE IF NOT EXISTS documents
(
    id String,
    version UInt64,
    kind LowCardinality(String),
    source LowCardinality(String),
    outlet LowCardinality(String),
    own Bool DEFAULT false,
    item String,
    url Nullable(String),
    sealed_url String DEFAULT '' TTL expires_at,
    title String TTL expires_at,
    lead String TTL expires_at,
    text String TTL expires_at,
    -- title and text in lower case without diacritics: what the full-text search reads
    folded String TTL expires_at,
    image Nullable(String),
    section Nullable(String),
    syndicated_from Nullable(String),
    published_at DateTime64(3, 'UTC'),
    -- false when no date could be read and the time of the first fetch stands in
    published_known Bool DEFAULT true,
    modified_at Nullable(DateTime64(3, 'UTC')),
    fetched_at DateTime64(3, 'UTC'),
    first_stored_at DateTime64(3, 'UTC'),
    language LowCardinality(String),
    revision UInt32,
    -- current, corrected or removed
    state LowCardinality(String) DEFAULT 'current',
    content_hash String,
    units Array(LowCardinality(String)),
    topics Array(LowCardinality(String)),
    likes Nullable(UInt32),
    shares Nullable(UInt32),
    replies Nullable(UInt32),
    sighting String,
    -- posts' texts expire; articles stay (a date far ahead)
    expires_at DateTime DEFAULT toDateTime('2105-01-01 00:00:00', 'UTC'),
    INDEX published_range published_at TYPE minmax GRANULARITY 1,
    INDEX stored_range first_stored_at TYPE minmax GRANULARITY 1,
    INDEX folded_words folded TYPE text(tokenizer = 'splitByNonAlpha')
)
ENGINE = ReplacingMergeTree(version)
ORDER BY id
SETTINGS non_replicated_deduplication_window = 1000;

-- Every content a document has had. `change` is first, changed, corrected or removed.
CREATE TABLE IF NOT EXISTS revisions
(
    document String,
    revision UInt32,
    change LowCardinality(String),
    content_hash String,
    title String TTL expires_at,
    lead String TTL expires_at,
    text String TTL expires_at,
    seen_at DateTime64(3, 'UTC'),
    sighting String,
    expires_at DateTime DEFAULT toDateTime('2105-01-01 00:00:00', 'UTC')
)
ENGINE = ReplacingMergeTree(seen_at)
ORDER BY (document, revision)
SETTINGS non_replicated_deduplication_window = 1000;

-- What each model version made of each revision; a newer model adds a row, the old one stays.
CREATE TABLE IF NOT EXISTS analyses
(
    document String,
    revision UInt32,
    model LowCardinality(String),
    analysed_at DateTime64(3, 'UTC'),
    language LowCardinality(String),
    units Array(LowCardinality(String)),
    topics Array(LowCardinality(String)),
    topic_scores Array(Float32),
    -- JSON: unit and topic passages as offsets into the revision's text, without the text itself
    evidence String
)
ENGINE = ReplacingMergeTree(analysed_at)
ORDER BY (document, revision, model)
SETTINGS non_replicated_deduplication_window = 1000;

-- That a document was erased, and nothing else of it.
CREATE TABLE IF NOT EXISTS erasures
(
    document String,
    at DateTime64(3, 'UTC'),
    reason LowCardinality(String)
)
ENGINE = ReplacingMergeTree(at)
ORDER BY document
SETTINGS non_replicated_deduplication_window = 1000;

-- Distinct voices per topic and local day, as integers; screens show fewer than five as "< 5".
CREATE TABLE IF NOT EXISTS voice_counts
(
    day Date,
    topic LowCardinality(String),
    voices UInt32,
    counted_at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(counted_at)
ORDER BY (day, topic)
SETTINGS non_replicated_deduplication_window = 1000;
