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

-- One narrow row a document, in the order of time. A document whose time of publication changes leaves a row that is `gone` at its former hour.
CREATE TABLE IF NOT EXISTS coverage
(
    hour DateTime('UTC'),
    -- sipHash64 of the document's id
    key UInt64,
    published_at DateTime('UTC'),
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
    written_at DateTime64(3, 'UTC') DEFAULT now64(3)
)
ENGINE = ReplacingMergeTree(version, gone)
PARTITION BY toYYYYMM(hour)
ORDER BY (hour, key)
SETTINGS non_replicated_deduplication_window = 1000;

-- Documents counted by hour of publication, for every unit and topic alone and together; '*' stands for any. An hour is counted anew, whole, whenever one of
-- its documents was written since: repeating that changes nothing, and what was missed once is found the next time.
CREATE TABLE IF NOT EXISTS trend_hours
(
    hour DateTime('UTC'),
    unit LowCardinality(String),
    topic LowCardinality(String),
    reach LowCardinality(String),
    own Bool,
    kind LowCardinality(String),
    content_group LowCardinality(String),
    tone LowCardinality(String),
    -- towards `unit`; '' where that is any, or nothing is said of it
    stance LowCardinality(String),
    -- of `unit`: headline, lead or body; '' where that is any
    prominence LowCardinality(String),
    reprint Bool,
    documents UInt32,
    counted_at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(counted_at)
PARTITION BY toYYYYMM(hour)
ORDER BY (unit, topic, hour, reach, own, kind, content_group, tone, stance, prominence, reprint)
SETTINGS non_replicated_deduplication_window = 1000;
