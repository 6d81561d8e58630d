-- Stories: documents about one event; and coverage, the narrow copy of documents from which trends are counted.

-- '' while a document has not been folded into a story yet
ALTER TABLE documents ADD COLUMN IF NOT EXISTS story String DEFAULT '';
-- the document whose text it repeats; '' for an original
ALTER TABLE documents ADD COLUMN IF NOT EXISTS reprint_of String DEFAULT '';
-- of its source when it was stored: national, regional, local, specialist or foreign
ALTER TABLE documents ADD COLUMN IF NOT EXISTS reach LowCardinality(String) DEFAULT 'local';
-- by unit, where it is first named: headline, lead or body
ALTER TABLE documents ADD COLUMN IF NOT EXISTS prominence Map(LowCardinality(String), LowCardinality(String)) DEFAULT map();
ALTER TABLE documents ADD INDEX IF NOT EXISTS of_story story TYPE bloom_filter(0.01) GRANULARITY 1;

-- Which story each document is in. `day` is that of its publication when it first joined, and stays.
CREATE TABLE IF NOT EXISTS story_documents
(
    day Date,
    document String,
    story String,
    reprint_of String,
    -- to the others of its story, from 0 to 1
    likeness Float32,
    -- machine or hand; what a hand has placed no machine moves
    placed_by LowCardinality(String),
    content_hash String,
    kind LowCardinality(String),
    published_at DateTime64(3, 'UTC'),
    -- what the text is made of, as hashes: enough to compare it with others, not to read it
    sketch String TTL expires_at,
    joined_at DateTime64(3, 'UTC'),
    version UInt64,
    expires_at DateTime DEFAULT toDateTime('2105-01-01 00:00:00', 'UTC'),
    INDEX of_story story TYPE bloom_filter(0.01) GRANULARITY 1,
    INDEX of_document document TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (day, document)
SETTINGS non_replicated_deduplication_window = 1000;

-- Stories as they stand, one row each; `day` is the one in the story's id. Counted anew from their documents whenever one joins, leaves or changes.
CREATE TABLE IF NOT EXISTS stories
(
    day Date,
    id String,
    -- the document that is most like all others
    headline String,
    first_at DateTime64(3, 'UTC'),
    last_at DateTime64(3, 'UTC'),
    documents UInt32,
    originals UInt32,
    outlets UInt32,
    units Array(LowCardinality(String)),
    topics Array(LowCardinality(String)),
    -- documents by tone
    tones Map(LowCardinality(String), UInt32),
    -- documents by reach class of their source
    reaches Map(LowCardinality(String), UInt32),
    corrected UInt32,
    removed UInt32,
    -- no document is in it any more: merged into another, or erased
    gone UInt8,
    version UInt64
)
ENGINE = ReplacingMergeTree(version, gone)
ORDER BY (day, id)
SETTINGS non_replicated_deduplication_window = 1000;

-- What people did to stories by hand: merged, split or moved. Never who.
CREATE TABLE IF NOT EXISTS story_arrangements
(
    id String,
    act LowCardinality(String),
    -- that which stays, or is made
    story String,
    -- those that went into it, or the one it came from
    others Array(String),
    documents Array(String),
    at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(at)
ORDER BY (story, id)
SETTINGS non_replicated_deduplication_window = 1000;

-- One narrow row a document, in the order of time. A document whose time of publication changes, and one that is erased, leaves a row that is `gone` at its
-- former hour: the hour is then known to have been written. No deduplication of inserts: the same row again must move `written_at` on.
CREATE TABLE IF NOT EXISTS coverage
(
    hour DateTime('UTC'),
    -- sipHash64 of the document's id
    key UInt64,
    -- '' where it was erased
    id String,
    published_at DateTime64(3, 'UTC'),
    kind LowCardinality(String),
    source LowCardinality(String),
    outlet LowCardinality(String),
    reach LowCardinality(String),
    own Bool,
    language LowCardinality(String),
    state LowCardinality(String),
    units Array(LowCardinality(String)),
    topics Array(LowCardinality(String)),
    content_group LowCardinality(String),
    tone LowCardinality(String),
    stances Map(LowCardinality(String), LowCardinality(String)),
    prominence Map(LowCardinality(String), LowCardinality(String)),
    story String,
    reprint Bool,
    version UInt64,
    gone UInt8,
    written_at DateTime64(3) DEFAULT now64(3),
    INDEX written_range written_at TYPE minmax GRANULARITY 1,
    INDEX of_key key TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree(version, gone)
PARTITION BY toYear(hour)
ORDER BY (hour, key);

-- Every row of documents leaves its narrow copy with the same insert. Repetition is harmless (the same key and version), and what a crash between the two
-- tables leaves out is written when the message comes again (infra/store/trends/cover-documents.ts, which must select the same).
CREATE MATERIALIZED VIEW IF NOT EXISTS documents_to_coverage TO coverage AS
SELECT
    toStartOfHour(toDateTime(least(greatest(published_at, toDateTime64('1970-01-01 00:00:00', 3, 'UTC')), toDateTime64('2105-12-31 23:00:00', 3, 'UTC')), 'UTC')) AS hour,
    sipHash64(id) AS key, id, published_at, kind, source, outlet, reach, own, language, state, units, topics, content_group, tone, stances, prominence, story,
    reprint_of != '' AS reprint, version, 0 AS gone, now64(3) AS written_at
FROM documents;

-- What was stored before this table was.
INSERT INTO coverage
SELECT
    toStartOfHour(toDateTime(least(greatest(published_at, toDateTime64('1970-01-01 00:00:00', 3, 'UTC')), toDateTime64('2105-12-31 23:00:00', 3, 'UTC')), 'UTC')) AS hour,
    sipHash64(id) AS key, id, published_at, kind, source, outlet, reach, own, language, state, units, topics, content_group, tone, stances, prominence, story,
    reprint_of != '' AS reprint, version, 0 AS gone, now64(3) AS written_at
FROM documents FINAL;

-- Documents counted by hour of publication, for every unit and topic alone and together; '*' stands for any. An hour is counted anew, whole, whenever one of
-- its documents was written since: repeating that changes nothing, and what was missed once is found the next time. Cells that have vanished count 0.
CREATE TABLE IF NOT EXISTS trend_hours
(
    hour DateTime('UTC'),
    unit LowCardinality(String),
    topic LowCardinality(String),
    reach LowCardinality(String),
    own Bool,
    reprint Bool,
    documents UInt32,
    -- that name any unit
    naming UInt32,
    articles UInt32,
    posts UInt32,
    comments UInt32,
    tone_positive UInt32,
    tone_neutral UInt32,
    tone_negative UInt32,
    -- towards `unit`; where that is any, a document counts once: as critical if it is so of one unit, else as favourable if it is so of one
    stance_favourable UInt32,
    stance_neutral UInt32,
    stance_critical UInt32,
    -- where `unit` is first named; where that is any, the most prominent place of any
    named_headline UInt32,
    named_lead UInt32,
    named_body UInt32,
    group_international_law UInt32,
    group_policy_law UInt32,
    group_situation_achievements UInt32,
    group_incidents UInt32,
    group_foreign_relations UInt32,
    -- documents by outlet: all, those that name a unit, those of negative tone
    outlets Map(LowCardinality(String), UInt32),
    outlets_naming Map(LowCardinality(String), UInt32),
    outlets_negative Map(LowCardinality(String), UInt32),
    counted_at DateTime64(3),
    INDEX hour_range hour TYPE minmax GRANULARITY 1
)
ENGINE = ReplacingMergeTree(counted_at)
PARTITION BY toYear(hour)
ORDER BY (unit, topic, hour, reach, own, reprint)
-- A day of one unit is a few hundred rows.
SETTINGS index_granularity = 1024;
