import { z } from 'zod';
import { during, inBoth, isAbout, isCurrent, moment, ownInEither } from './parts.ts';
import { integer, storeQuestion } from './question.ts';

/** What the office published itself. */
export const own = storeQuestion({
  name: 'own',
  sql: `SELECT ${inBoth({ documents: 'true', articles: "kind = 'article'", posts: "kind != 'article'" })} FROM (SELECT kind, ${isCurrent('published_at')} AS current FROM ${ownInEither()})`,
  row: z.object({ documents: integer, documentsBefore: integer, articles: integer, articlesBefore: integer, posts: integer, postsBefore: integer }),
});

const hours = "hour >= toDateTime(intDiv({from:Int64}, 3600000) * 3600, 'UTC') AND hour <= toDateTime(intDiv({to:Int64}, 1000), 'UTC')";
const mine = `(SELECT id, story, published_at FROM coverage FINAL WHERE ${hours} AND ${during('published_at')} AND own AND kind = 'article' AND ${isAbout()} ORDER BY published_at DESC, id LIMIT 200)`;
/** Rows of what repeats one of them. */
const ofMine = `day >= toDate(${moment('from')}) - 1 AND day <= toDate(${moment('to')}) + 1 AND reprint_of IN (SELECT id FROM ${mine})`;
const others = `(SELECT id, story, outlet, published_at FROM coverage FINAL WHERE ${hours} AND ${during('published_at')} AND NOT own)`;

/**
 * The office's own articles of the period and who took them up in it: documents of others that came into the same story later, their outlets, and reprints of the text itself.
 * Those that most outlets took up stand first.
 */
export const ownTaken = storeQuestion({
  name: 'own-taken',
  sql: `
    SELECT mine.id AS id, toUnixTimestamp64Milli(mine.published_at) AS publishedAt, followed.documents AS documents, followed.outlets AS outlets, repeated.reprints AS reprints
    FROM ${mine} AS mine
    LEFT JOIN (
      SELECT m.id AS own_id, count() AS documents, uniqExact(o.outlet) AS outlets
      FROM ${mine} AS m INNER JOIN ${others} AS o ON o.story = m.story
      WHERE m.story != '' AND o.published_at >= m.published_at
      GROUP BY own_id
    ) AS followed ON followed.own_id = mine.id
    LEFT JOIN (
      SELECT reprint_of, count() AS reprints FROM story_documents FINAL
      WHERE ${ofMine} AND document IN (SELECT id FROM ${others} WHERE id IN (SELECT document FROM story_documents WHERE ${ofMine}))
      GROUP BY reprint_of
    ) AS repeated ON repeated.reprint_of = mine.id
    ORDER BY outlets DESC, documents DESC, publishedAt DESC, id LIMIT 100`,
  row: z.object({ id: z.string(), publishedAt: integer, documents: integer, outlets: integer, reprints: integer }),
});
