import { z } from 'zod';
import { complaintTopics } from './complaint-topics.ts';
import { coveredInEither, critical, inBoth, isCurrent, stanced } from './parts.ts';
import { integer, storeQuestion } from './question.ts';

const complaint = `hasAny(topics, ['${complaintTopics.join("', '")}'])`;
const asking = (towards: string): string => `(${towards} OR ${complaint})`;
const named = `${coveredInEither()} AND notEmpty(units)`;

const row = z.object({ id: z.string(), documents: integer, documentsBefore: integer, articles: integer, articlesBefore: integer, posts: integer, postsBefore: integer, critical: integer, criticalBefore: integer });

/**
 * What people ask for and complain of: documents that are critical of a unit they name, or name it under a topic of petitions. By topic and unit (`TOPIC/UNIT`, the topic '' where
 * there is none): a document of two topics counts for both. A report about a unit tells what is asked of it or of those below it, not of others that the same documents name.
 */
export const asks = storeQuestion({
  name: 'asks',
  sql: `
    SELECT concat(topic, '/', unit) AS id, ${inBoth({ documents: 'true', articles: "kind = 'article'", posts: "kind != 'article'", critical: 'isCritical' })}
    FROM (
      SELECT kind, topics, current, unit, stances[unit] = 'critical' AS isCritical
      FROM (SELECT kind, topics, units, stances, ${isCurrent('published_at')} AS current FROM ${named}) ARRAY JOIN arrayDistinct(units) AS unit
      WHERE ${asking("stances[unit] = 'critical'")} AND ({unit:String} = '' OR has({units:Array(String)}, unit))
    )
    ARRAY JOIN if(empty(topics), [''], arrayMap(one -> toString(one), arrayDistinct(topics))) AS topic
    GROUP BY topic, unit ORDER BY documents DESC, critical DESC, id`,
  row,
});

/** The same, each document once. */
export const asksAltogether = storeQuestion({
  name: 'asks-altogether',
  sql: `
    SELECT '' AS id, ${inBoth({ documents: 'true', articles: "kind = 'article'", posts: "kind != 'article'", critical: 'isCritical' })}
    FROM (SELECT kind, ${critical(`(${stanced})`)} AS isCritical, ${isCurrent('published_at')} AS current FROM ${named} AND ${asking(critical(`(${stanced})`))})`,
  row,
});
