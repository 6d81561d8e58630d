import { heldHash as hashHeld, modelOf, reportDeliveries, reportTimeline, subscribersOf, versionsOf, type Report, type ReportHead, type VersionRow } from '../../../../../infra/reports/index.ts';
import type { Viewer } from '../../../../access/index.ts';
import type { ReportDocument } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import type { ReportsPort } from '../../reports-port.ts';
import { changedIn, toSections } from './blocks.ts';
import { kept } from './kept.ts';
import { signedOf, toLine } from './line.ts';
import { mayOf } from './may.ts';
import { headsFor, needReport, readsPublished, reportsOf } from './reports-of.ts';
import { byOf, deliveryName, recipientNames, withoutAddresses } from './who.ts';

/** A version of a report with what of its words is the same for everybody. */
export interface ReadVersion {
  readonly head: ReportHead;
  readonly row: VersionRow;
  readonly model: Report;
}

/** What is worked out of a model once: reading it and drawing its charts takes longer than all the rest. By the hash of what is held now. */
interface Shown {
  readonly model: Report;
  readonly shown: Pick<ReportDocument, 'sections' | 'opens' | 'figures' | 'documents' | 'changed'>;
}
const shownOf = kept<Shown>(12);

/** @throws {ProblemError} `read-only`, `report-not-found`: also of a version that is not the viewer's to see. */
export function needVersion(parts: ConsoleParts, viewer: Viewer, number: number, version?: number): ReadVersion & Shown {
  const port = reportsOf(parts);
  const head = needReport(parts, viewer, number);
  const row = versionsOf(port.book, number).find((one) => one.version === (version ?? head.version));
  if (row === undefined || (readsPublished(port, viewer) && row.state !== 'published')) throw new ProblemError('report-not-found');
  const hash = row.version === head.version ? head.hash : heldHash(port, row);
  const of = `${number}/${row.version}`;
  return { head, row, ...shownOf(port, of, hash, () => show(port, of, modelOf(port.book, number, row.version))) };
}

function show(port: ReportsPort, of: string, model: Report): Shown {
  const opens = Object.values(model.figures).flatMap((figure) => {
    const address = port.openingOf(figure, model);
    return address === null ? [] : [[figure.id, address] as const];
  });
  const figures = Object.fromEntries(Object.values(model.figures).map(({ id, value, small }) => [id, { value, small }]));
  const documents = Object.fromEntries(Object.entries(model.documents).map(([id, { outlet, title, url }]) => [id, { outlet, title, url }]));
  return { model, shown: { sections: toSections(port, of, model), opens: Object.fromEntries(opens), figures, documents, changed: changedIn(model) } };
}

/** The whole of a report for somebody who reads it. @throws {ProblemError} as `needVersion`. */
export function readReport(parts: ConsoleParts, viewer: Viewer, number: number, version?: number): ReportDocument {
  const port = reportsOf(parts);
  const { book } = port;
  const { head, row, model, shown } = needVersion(parts, viewer, number, version);
  const { letterhead } = model;
  const versions = versionsOf(book, number).filter(({ state }) => !readsPublished(port, viewer) || state === 'published');
  const seen = new Set(versions.map((one) => one.version));
  const line = toLine(port, { ...head, version: row.version, state: row.state, revision: row.revision, hash: heldHash(port, row), ...mailsOf(port, row) });
  return {
    line,
    revision: row.revision,
    letterhead: { ...letterhead, signed: signedOf(letterhead), recipients: [...letterhead.recipients] },
    ...shown,
    versions: versions.map((one) => ({ version: one.version, state: one.state, signed: one.version === row.version ? line.signed : toLine(port, { ...head, version: one.version, hash: heldHash(port, one) }).signed, corrects: one.corrects, why: one.why, madeAt: one.made_at, approvedAt: one.approved_at, publishedAt: one.published_at })),
    timeline: reportTimeline(book, number).filter((one) => seen.has(one.version)).map(({ at, version: of, what, by, detail }) => ({ at, version: of, what, by: by === null ? null : byOf(parts, by), detail: toldOf(parts, what, plain(detail)) })),
    recipients: [...new Set([...recipientNames(parts, head.recipients), ...(row.state === 'published' ? [] : subscribersOf(book, head, parts.access.people.list()).map(({ person }) => person.name))])],
    mailed: port.mailed,
    deliveries: reportDeliveries(book, number, row.version).map(({ recipient, state, due_at: dueAt, sent_at: sentAt, attempts, error }) => ({ name: deliveryName(parts, recipient), state, dueAt, sentAt, attempts, error: readsPublished(port, viewer) ? '' : withoutAddresses(error) })),
    neighbours: neighboursOf(headsFor(parts, viewer), head),
    approvers: [...port.approvers],
    ...mayOf(port, viewer, row),
  };
}

/** Whom a mail did not reach goes by the names that people know. */
const toldOf = (parts: ConsoleParts, what: string, detail: Detail): Detail => (what === 'nobody-reached' && typeof detail['to'] === 'string' ? { ...detail, to: recipientNames(parts, detail['to'].split(', ')).join(', ') } : detail);

type Detail = ReportDocument['timeline'][number]['detail'];
const plain = (detail: Readonly<Record<string, unknown>>): Detail =>
  Object.fromEntries(Object.entries(detail).flatMap(([name, value]) => (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[name, value] as const] : [])));

function mailsOf({ book }: ReportsPort, { report, version }: VersionRow): Pick<ReportHead, 'mails_due' | 'mails_sent' | 'mails_failed'> {
  const states = reportDeliveries(book, report, version).map(({ state }) => state);
  const count = (...of: string[]): number => states.filter((state) => of.includes(state)).length;
  return { mails_due: count('due', 'sending'), mails_sent: count('sent'), mails_failed: count('failed') };
}

/** Of the same kind, language and subject, by period, then by number. */
function neighboursOf(heads: readonly ReportHead[], head: ReportHead): ReportDocument['neighbours'] {
  const key = ({ kind, language, about }: ReportHead): string => JSON.stringify([kind, language, about.unit, about.topic, about.story, about.case ?? '', about.statement ?? '']);
  const order = (one: ReportHead, other: ReportHead): number => one.period_from - other.period_from || one.period_to - other.period_to || one.number - other.number;
  const alike = heads.filter((one) => key(one) === key(head) && one.state !== 'dropped' && one.number !== head.number).sort(order);
  return { earlier: alike.findLast((one) => order(one, head) < 0)?.number ?? null, later: alike.find((one) => order(one, head) > 0)?.number ?? null };
}

/** Of the model as it is held now: an erasure changes it in the archive, too. */
const heldHash = ({ book }: ReportsPort, { report, version }: VersionRow): string => hashHeld(book, report, version);
