-- What lets trends answer from less: how far hours are counted, and stories known by a number.

-- Every row of coverage that was written before `counted_until` stands in trend_hours. One row; empty before the first whole count (and to be emptied with trend_hours).
CREATE TABLE IF NOT EXISTS trend_progress
(
    id UInt8,
    counted_until DateTime64(3)
)
ENGINE = ReplacingMergeTree(counted_until)
ORDER BY id;

-- The story as a number: among millions of documents those of some hundred stories are found by it several times as fast as by its name. Rows from before have it
-- reckoned as they are read, until the last statement has written it.
ALTER TABLE coverage ADD COLUMN IF NOT EXISTS story_key UInt64 MATERIALIZED sipHash64(story);
ALTER TABLE coverage MATERIALIZE COLUMN story_key;
