import { grafanaFace } from '../figures/index.ts';

/* Pieces of SQL that several dashboards share; macros and variables stand in them as the data source reads them. */

const { unit, topic, reach, originals } = grafanaFace;

/** The start of the slot of time that a DateTime64 column is in, by the office's clock. */
export const slotOf = (column: string): string => grafanaFace.slot(`toDateTime(${column})`);
export const slot = grafanaFace.slot;
export const within = grafanaFace.within;

/** The period that is shown and the one of the same length just before it, for a question that compares them. */
export const withinBoth = (column: string): string => `${column} >= $__fromTime - (toUnixTimestamp($__toTime) - toUnixTimestamp($__fromTime)) AND ${column} <= $__toTime`;
/** `+12 %`, or a dash where there was nothing to compare with. */
export const change = (now: string, before: string): string => `if(${before} = 0, '–', concat(if(${now} >= ${before}, '+', '−'), toString(toUInt32(round(abs(toFloat64(${now}) - ${before}) * 100 / ${before}))), ' %'))`;
/** Between 0 and 1; without a whole there is no share. */
export const share = (part: string, whole: string): string => `if(${whole} = 0, NULL, ${part} / ${whole})`;

const andReach = `AND (${reach} = '*' OR reach = ${reach})`;
const andOriginals = `AND (${originals} = 'all' OR NOT reprint)`;

/** Counts by hour with a row for each topic, as the reader chose; what the office itself publishes is not coverage of it. */
export const hoursByTopic = `topic != '*' AND (${topic} = '*' OR topic = ${topic}) AND unit = ${unit} AND NOT own ${andReach} ${andOriginals}`;
/** The documents themselves, reprints and all: what a share of reprints is a share of. */
export const coverageWithReprints = `NOT own AND (${unit} = '*' OR has(units, ${unit})) AND (${topic} = '*' OR has(topics, ${topic})) ${andReach}`;
/** Counts by hour with a row for each unit and topic together. */
export const hoursByBoth = `unit != '*' AND topic != '*' AND (${unit} = '*' OR unit = ${unit}) AND (${topic} = '*' OR topic = ${topic}) AND NOT own ${andReach} ${andOriginals}`;
/** Stories that have a document in the period, as the reader chose. */
export const chosenStories = `last_at >= $__fromTime AND first_at <= $__toTime AND (${unit} = '*' OR has(units, ${unit})) AND (${topic} = '*' OR has(topics, ${topic})) AND (${reach} = '*' OR mapContains(reaches, ${reach}))`;

/** What a unit or topic is called, in the dashboard's language; one that neither the office's file nor the taxonomy knows any more keeps its id. */
const nameOf = (kind: 'unit' | 'topic', id: string): string =>
  `coalesce(nullIf((SELECT mapFromArrays(groupArray(id), groupArray(if(\${language:sqlstring} = 'en', en, vi))) FROM labels FINAL WHERE kind = '${kind}')[toString(${id})], ''), toString(${id}))`;
export const unitName = (id: string): string => nameOf('unit', id);
export const topicName = (id: string): string => nameOf('topic', id);

/** Judgements that stand: the newest of a document's content and a fact, none that was taken back. */
export const standing = '(SELECT *, NOT overturned AS upheld FROM judgements FINAL WHERE NOT withdrawn)';
/** Flags that nobody has judged, or whose verdict was taken back. */
export const waiting = '(SELECT * FROM flags FINAL WHERE (document, content_hash, fact) NOT IN (SELECT document, content_hash, fact FROM judgements FINAL WHERE NOT withdrawn))';
