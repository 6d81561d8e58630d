import { z } from 'zod';
import { flaggedSchema } from '../../infra/contracts/index.ts';
import { mask } from '../../infra/privacy/index.ts';
import { searchable } from '../../infra/text/index.ts';
import { caseDocumentRow, caseRow, referralRow, taskRow } from './cases/rows.ts';
import { json } from './cells.ts';
import type { Desk } from './desk.ts';
import { itemRow, type ItemRow } from './items/rows.ts';
import { quotes } from './quotes.ts';
import { contentOf, statementRow, statementVersions, type StatementRow } from './statements/rows.ts';
import { factsOfCase, type FactAtHand } from './statements/facts-of-case.ts';
import { endOfDay } from './told.ts';

/*
 * A case as its dossier tells it: nobody's name, nothing that a document said. What colleagues wrote is left out where it repeats a document of the case: a report is
 * archived, and an erasure could not find the words again. Times are milliseconds since 1970.
 */

/** A fact that was approved, or that the evidence was matched with. `at`: when it was found. */
export type ToldFact = Pick<FactAtHand, 'kind' | 'id' | 'verdict' | 'explanation' | 'source' | 'url'> & { readonly text: string; readonly at: number | null };

export type ToldDossier = NonNullable<ReturnType<typeof toldDossier>>;

/** Null where there is no such case. */
export function toldDossier(desk: Desk, number: number) {
  const { book, office: { timezone: zone } } = desk;
  const row = book.get(caseRow, 'SELECT * FROM desk_cases WHERE number = ?', [number]);
  if (!row) return null;
  const items = book.all(itemRow, 'SELECT * FROM desk_items WHERE case_number = ? ORDER BY id', [number]);
  const added = book.all(caseDocumentRow, 'SELECT * FROM desk_case_documents WHERE case_number = ? ORDER BY document', [number]);
  const facts = factsOfCase(desk, number);
  const written = writtenIn(desk, items, added, facts);
  const log = book.all(z.object({ at: z.number(), what: z.string() }), 'SELECT at, what FROM desk_log WHERE case_number = ? AND item IS NULL AND withdrawn = 0 ORDER BY id', [number]);
  return {
    number, title: written(row.title), state: row.state, verdict: row.verdict, reason: written(row.reason), units: row.units, openedAt: row.opened_at, closedAt: row.closed_at,
    dueAt: row.due === null ? null : endOfDay(row.due, zone),
    concludedAt: row.verdict === null ? null : (log.findLast(({ what }) => what === 'concluded')?.at ?? null),
    facts: facts.filter(({ settled }) => settled).map((fact) => factOf(fact, zone)),
    draftFacts: facts.filter(({ settled }) => !settled).length,
    documents: documentsIn(items, added),
    flags: items.map(({ document, verdict, judged_at: judgedAt, flagged_at: flaggedAt, evidence: { flag } }) => ({ document, level: flag.level, verdict, judgedAt, flaggedAt })),
    tasks: book.all(taskRow, 'SELECT * FROM desk_case_tasks WHERE case_number = ? ORDER BY id', [number]).map(({ task, done_at: doneAt }) => ({ task, doneAt })),
    referrals: book.all(referralRow, 'SELECT * FROM desk_case_referrals WHERE case_number = ? ORDER BY id', [number]).map(({ id, unit, reply_due: due, sent_at: sentAt, replied_at: repliedAt, reply }) => ({ id: String(id), unit, sentAt, repliedAt, dueAt: endOfDay(due, zone), reply: written(reply) })),
    statements: book.all(statementRow, 'SELECT * FROM desk_statements WHERE case_number = ? ORDER BY number', [number]).map((statement) => statementOf(desk, statement)),
    log,
  };
}

/** The case that a statement answers; null where there is no such statement. */
export const caseOfStatement = ({ book }: Pick<Desk, 'book'>, number: number): number | null => book.get(z.object({ of: z.number() }), 'SELECT case_number AS of FROM desk_statements WHERE number = ?', [number])?.of ?? null;

/** A fact in the words in which any case may tell it. */
export function toldFact(desk: Desk, id: string): ToldFact | null {
  const cases = desk.book.all(z.object({ of: z.number() }), 'SELECT case_number AS of FROM desk_case_facts WHERE fact = ? ORDER BY case_number DESC LIMIT 20', [id]);
  for (const { of } of cases) {
    const found = factsOfCase(desk, of).find((fact) => fact.id === id && fact.settled);
    if (found) return factOf(found, desk.office.timezone);
  }
  return null;
}

/** Of these addresses, those that anybody may follow: where a statement appeared, and what it or an approved fact names as its source. */
export function publicAddresses({ book }: Pick<Desk, 'book'>, addresses: readonly string[]): Set<string> {
  const rows = book.all(
    z.object({ address: z.string() }),
    `WITH asked AS (SELECT value AS address FROM json_each(?))
     SELECT address FROM asked WHERE
       address IN (SELECT published_url FROM desk_statement_versions WHERE published_at IS NOT NULL UNION SELECT second_url FROM desk_statement_versions WHERE published_at IS NOT NULL)
       OR address IN (SELECT json_extract(source.value, '$.url') FROM desk_statement_versions v, json_each(v.sources) source WHERE v.published_at IS NOT NULL)
       OR address IN (SELECT coalesce(json_extract(v.body, '$.factCheck.url'), json_extract(v.body, '$.record.url')) FROM desk_fact_versions v WHERE v.approved_at IS NOT NULL)`,
    [JSON.stringify(addresses)],
  );
  return new Set(rows.map(({ address }) => address));
}

/** What may be told of what colleagues wrote: masked as posts are, '' where it repeats a document. The words of facts are the office's own. */
function writtenIn({ book }: Desk, items: readonly ItemRow[], added: readonly z.infer<typeof caseDocumentRow>[], facts: readonly FactAtHand[]): (text: string) => string {
  const former = items.flatMap(({ id }) => book.all(z.object({ evidence: json(flaggedSchema) }), 'SELECT evidence FROM desk_item_history WHERE item = ?', [id]));
  const said = [...[...items, ...former].flatMap(({ evidence: { document, flag } }) => [document.title, flag.passage.text]), ...added.flatMap(({ title, passage }) => [title, passage])].filter((text) => text.trim() !== '');
  const own = facts.flatMap(({ line, explanation }) => [line, explanation]).map(searchable).filter(Boolean);
  return (text) => {
    const shortened = searchable(text.replace(/…$/, ''));
    if (own.some((words) => words.startsWith(shortened))) return mask(text);
    const rest = own.reduce((left, words) => left.replaceAll(` ${words} `, ' | '), ` ${searchable(text)} `);
    return said.some((each) => quotes(rest, each)) ? '' : mask(text);
  };
}

const factOf = ({ kind, id, line: text, verdict, explanation, source, url, date }: FactAtHand, zone: string): ToldFact => ({ kind, id, text, verdict, explanation, source, url, at: date === '' ? null : endOfDay(date, zone) });

interface ToldDocument {
  readonly id: string;
  readonly publishedAt: number | null;
  readonly erased: boolean;
}

/** Each document once, though it was flagged for several facts and added by hand. */
function documentsIn(items: readonly ItemRow[], added: readonly z.infer<typeof caseDocumentRow>[]): ToldDocument[] {
  const documents = new Map<string, ToldDocument>(added.map(({ document: id, published_at: publishedAt, erased }) => [id, { id, publishedAt, erased }]));
  for (const { document: id, erased, evidence } of items) documents.set(id, { id, publishedAt: evidence.document.publishedAt === null ? null : Date.parse(evidence.document.publishedAt), erased });
  return [...documents.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** By the version that is public, or was before it was withdrawn; of what never was nothing but that it is there. */
function statementOf(desk: Desk, row: StatementRow) {
  const versions = statementVersions(desk, row.number);
  const shown = versions.find(({ version }) => version === row.published) ?? versions.find(({ published_at: at }) => at !== null);
  const content = shown === undefined ? null : contentOf(shown);
  return {
    number: row.number, openedAt: row.opened_at, dueAt: row.due_at, isOwed: ['draft', 'proposed', 'approved'].includes(row.state) && row.first_published_at === null,
    publishedAt: row.first_published_at, changedAt: shown?.published_at ?? null, withdrawnAt: row.state === 'withdrawn' ? (versions[0]?.withdrawn_at ?? row.changed_at) : null,
    kind: content?.kind ?? null, title: content?.title ?? '', paragraphs: (content?.text ?? '').split('\n').map((line) => line.trim()).filter(Boolean),
    sources: (content?.sources ?? []).map(({ label, url }) => ({ label, url })), urls: [shown?.published_url, shown?.second_url].flatMap((url) => url ?? []),
  };
}

