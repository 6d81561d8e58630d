/** Reports as typed documents: where processors that write them, layouts that draw them and the console that shows them meet; and their life in the book. */
export * from './report.ts';
export { hashOfModel, modelText, readModel } from './model-text.ts';
export { reportMigrations } from './tables.ts';
export type { DueEntry, DueRow, NumberRow, ReportDeliveryRow, ReportLine, ReportRow, VersionRow, VersionState } from './rows.ts';
export { byMachine, byMachineAsTold, type ReportDoing, type ReportPermission } from './doing.ts';
export * from './read.ts';
export type { SeenReport } from './seen.ts';
export { dueFailed, dueNow, listDue, nextDueAt, openDeadlines, takeDue, type DueReport } from './due.ts';
export { correctReport, draftReport, redraftReport, type Drafted } from './draft.ts';
export { addNote, editSentence, isNote, removeSentence } from './edit.ts';
export { approveReport, dropVersion } from './approve.ts';
export { numbersOf } from './number.ts';
export { publishReport } from './publish.ts';
export { deliveryFailed, deliverySent, nextDelivery, type Addressee } from './deliveries.ts';
export { verifyArchive, type ArchiveFault } from './archive.ts';
export { wipeReportDocument } from './wipe.ts';
