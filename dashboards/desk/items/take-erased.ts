import { z } from 'zod';
import { flaggedSchema, type Flagged } from '../../../infra/contracts/index.ts';
import { wipeReportDocument } from '../../../infra/reports/index.ts';
import { searchable } from '../../../infra/text/index.ts';
import { writeLog } from '../acts/write-log.ts';
import { wipeCase } from '../cases/wipe-case.ts';
import { caseDocumentRow } from '../cases/rows.ts';
import { json } from '../cells.ts';
import { instantOf, type Desk } from '../desk.ts';
import { updateRow } from '../write-row.ts';
import { itemRow, type ItemRow } from './rows.ts';

const historyRow = z.object({ seq: z.number(), evidence: json(flaggedSchema) });

/**
 * Erases everything textual of a document from items, their history, cases, their documents, reports and the log; hash, dates and counts stay, and the
 * fact that it was erased. What came of it (verdicts, tasks) stays. Acts on what is touched can no longer be undone: their images go too.
 * @returns how many items and cases it touched.
 */
export function takeErased(desk: Desk, document: string): number {
  const { book } = desk;
  return book.transaction(() => {
    book.run('INSERT INTO desk_erasures (document, at) VALUES (?, ?) ON CONFLICT DO NOTHING', [document, instantOf(desk)]);
    const items = book.all(itemRow, 'SELECT * FROM desk_items WHERE document = ? AND erased = 0', [document]);
    const own = book.all(caseDocumentRow.extend({ case_number: z.number() }), 'SELECT * FROM desk_case_documents WHERE document = ? AND erased = 0', [document]);
    const texts = [...items.flatMap((item) => textsOf(desk, item)), ...own.flatMap(({ title, passage }) => [title, passage])].filter((text) => text !== '');
    const cases = new Set([...items.flatMap(({ case_number: number }) => (number === null ? [] : [number])), ...own.map(({ case_number: number }) => number)]);
    for (const item of items) wipeItem(desk, item);
    book.run("UPDATE desk_case_documents SET title = '', passage = '', erased = 1 WHERE document = ?", [document]);
    for (const number of cases) wipeCase(desk, number, texts);
    wipeReportDocument(book, document, instantOf(desk));
    if (items.length + cases.size > 0) desk.audit({ person: null, act: 'document-erased', object: `document/${document}`, detail: { items: items.length, cases: cases.size } });
    return items.length + cases.size;
  });
}

const historyOf = ({ book }: Desk, item: number) => book.all(historyRow, 'SELECT seq, evidence FROM desk_item_history WHERE item = ?', [item]);

/** Every text of the document that the item holds: what people may have repeated elsewhere. */
const textsOf = (desk: Desk, item: ItemRow): string[] => [item.evidence, ...historyOf(desk, item.id).map(({ evidence }) => evidence)].flatMap(({ document, flag }) => [document.title, flag.passage.text]);

function wipeItem(desk: Desk, item: ItemRow): void {
  const { book } = desk;
  for (const { seq, evidence } of historyOf(desk, item.id)) book.run('UPDATE desk_item_history SET evidence = ? WHERE item = ? AND seq = ?', [JSON.stringify(wiped(evidence)), item.id, seq]);
  book.run("UPDATE desk_log SET text = '' WHERE item = ?", [item.id]);
  book.run("DELETE FROM desk_act_marks WHERE act IN (SELECT act FROM desk_act_marks WHERE kind = 'item' AND ref = ?)", [item.id]);
  const change = writeLog(desk, { act: null, by: null, item: item.id, what: 'erased' });
  const { id, text } = item.evidence.flag.evidence;
  updateRow(book, 'desk_items', 'id', item.id, { evidence: JSON.stringify(wiped(item.evidence)), search: searchable(`${id} ${text}`), erased: 1, version: item.version + 1, change_id: change });
}

/** The claim of the fact is the office's own; grounds lose their values, which may repeat the text. */
function wiped(flagged: Flagged): Flagged {
  const { document, flag } = flagged;
  const bare = (grounds: Flagged['flag']['reasons']) => grounds.map(({ code }) => ({ code, values: {} }));
  return { ...flagged, document: { ...document, title: '' }, flag: { ...flag, passage: { ...flag.passage, text: '' }, reasons: bare(flag.reasons), against: bare(flag.against) } };
}
