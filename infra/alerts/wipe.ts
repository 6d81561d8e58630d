import { z } from 'zod';
import type { Book } from '../book/index.ts';

/** Labels that say which document it was. */
const ofDocument = ['document', 'outlet', 'source'] as const;
/** Values of one label that an alert shows. */
const valuesShown = 50;

/** A document was erased: that something occurred stays, what it was about goes. Safe to repeat. @returns how many rows it changed. */
export function wipeDocument(book: Book, document: string): number {
  return book.transaction(() => {
    const blank = `json_set(json_remove(body, '$.document', '$.labels.document', '$.labels.outlet', '$.labels.source'), '$.document', NULL, '$.said.values', json('{}'))`;
    const alerts = book.all(z.object({ alert: z.number() }), 'SELECT DISTINCT alert FROM alert_occurrences WHERE document = ?', [document]).map(({ alert }) => alert);
    const seen = book.run(`UPDATE alert_seen SET body = ${blank} WHERE json_extract(body, '$.document') = ?`, [document]);
    const occurrences = book.run(`UPDATE alert_occurrences SET document = NULL, body = ${blank} WHERE document = ?`, [document]);
    for (const alert of alerts) for (const label of ofDocument) relabel(book, alert, label);
    return seen + occurrences;
  });
}

/** An alert names what its other occurrences are about, and no more. */
function relabel(book: Book, alert: number, label: (typeof ofDocument)[number]): void {
  book.run(
    `UPDATE alerts SET labels = json_set(labels, '$.${label}', json((
       SELECT json_group_array(value) FROM (SELECT DISTINCT v.value AS value FROM alert_occurrences AS o, json_each(o.body, '$.labels.${label}') AS v WHERE o.alert = :alert LIMIT :valuesShown))))
     WHERE number = :alert AND json_extract(labels, '$.${label}') IS NOT NULL`,
    { alert, valuesShown },
  );
}
