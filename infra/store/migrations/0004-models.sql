-- What the models say of a document beside its topics: its content group, its tone, its stance towards each unit.

ALTER TABLE documents ADD COLUMN IF NOT EXISTS content_group LowCardinality(String) DEFAULT '';
-- positive, neutral or negative; empty where no model has read it
ALTER TABLE documents ADD COLUMN IF NOT EXISTS tone LowCardinality(String) DEFAULT '';
-- by unit: favourable, neutral or critical
ALTER TABLE documents ADD COLUMN IF NOT EXISTS stances Map(LowCardinality(String), LowCardinality(String)) DEFAULT map();

-- of the document, so that what is least certain is found without reading all documents
ALTER TABLE analyses ADD COLUMN IF NOT EXISTS kind LowCardinality(String) DEFAULT '';
ALTER TABLE analyses ADD COLUMN IF NOT EXISTS content_group LowCardinality(String) DEFAULT '';
ALTER TABLE analyses ADD COLUMN IF NOT EXISTS content_group_score Float32 DEFAULT 0;
ALTER TABLE analyses ADD COLUMN IF NOT EXISTS tone LowCardinality(String) DEFAULT '';
ALTER TABLE analyses ADD COLUMN IF NOT EXISTS tone_score Float32 DEFAULT 0;
ALTER TABLE analyses ADD COLUMN IF NOT EXISTS stances Map(LowCardinality(String), LowCardinality(String)) DEFAULT map();
ALTER TABLE analyses ADD COLUMN IF NOT EXISTS stance_scores Map(LowCardinality(String), Float32) DEFAULT map();
-- how many checkable claims were found
ALTER TABLE analyses ADD COLUMN IF NOT EXISTS claims UInt32 DEFAULT 0;
