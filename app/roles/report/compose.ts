import MailComposer from 'nodemailer/lib/mail-composer';
import { writeHtml, writeText } from '../../../dashboards/documents/index.ts';
import type { Report, ReportDeliveryRow } from '../../../infra/reports/index.ts';
import type { FileFormat } from '../../../processors/summaries/check/index.ts';
import { messageIdOf, type Sender } from '../../../processors/alerts/channels/index.ts';
import { clip, oneLine } from '../../../processors/alerts/text/index.ts';
import { fileNameOf } from '../../reports/file-name.ts';

export interface Attached {
  readonly format: FileFormat;
  readonly bytes: Uint8Array;
}

export interface MailParts {
  readonly delivery: Pick<ReportDeliveryRow, 'id' | 'report' | 'version' | 'address' | 'made_at'>;
  readonly model: Report;
  /** Of the recipient; '' where it is not known. */
  readonly name: string;
  readonly files: readonly Attached[];
  readonly sender: Sender;
  /** Of the console. */
  readonly console: string;
}

const types: Readonly<Record<FileFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf', html: 'text/html; charset=utf-8', json: 'application/json',
};
const longestSubject = 150;
/** Many servers take 20 MB in all, and a file in a mail is a third larger than on a disk. */
export const mostAttachedBytes = 12 * 2 ** 20;

/**
 * A report as a mail, ready for the wire: the report itself as HTML and as plain text, its files, a button to its page on the console. Made from the same it is the same byte for
 * byte: its date is when it fell due, its boundaries come from its id. Files that together are too large stay on the console, the last ones first.
 */
export async function composeMail({ delivery: { id, report, version, address, made_at: madeAt }, model, name, files, sender, console: at }: MailParts): Promise<Buffer> {
  const web = `${at}/reports/${report}`;
  const { type, subject } = model.letterhead;
  return await new MailComposer({
    from: { name: sender.name, address: sender.address },
    to: name === '' ? address : { name: oneLine(name), address },
    subject: clip(oneLine(`${type}: ${subject}`.normalize('NFC')), longestSubject),
    date: new Date(madeAt),
    messageId: messageIdOf(`report.${report}.${version}.${id.slice(0, 32)}`, sender.host),
    baseBoundary: id.slice(0, 24),
    text: writeText(model, { web }).normalize('NFC'),
    html: writeHtml(model, { for: 'mail', web }).normalize('NFC'),
    textEncoding: 'B',
    attachments: small(files).map(({ format, bytes }) => ({ filename: fileNameOf(model, version, format), content: Buffer.from(bytes), contentType: types[format], contentDisposition: 'attachment' as const })),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': model.language },
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile().build();
}

function small(files: readonly Attached[]): Attached[] {
  let all = 0;
  return files.filter(({ bytes }) => (all += bytes.byteLength) <= mostAttachedBytes);
}
