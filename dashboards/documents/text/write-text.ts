import type { Report } from '../../../infra/reports/index.ts';
import { frameOf, numberAndDay } from '../frame/frame.ts';
import { bodyAndAnnex } from '../frame/annex.ts';
import { layoutWords } from '../words/index.ts';
import { sectionAsText } from './blocks.ts';
import { fold } from './fold.ts';

/**
 * The body of a report as plain text of 72 columns, for the text part of a mail. Lines end with a line feed; addresses may be longer than a line.
 * @param options `web`: where the whole report is read
 */
export function writeText(report: Report, { web = '' }: { readonly web?: string } = {}): string {
  const words = layoutWords[report.language];
  const frame = frameOf(report);
  const { body, annex } = bodyAndAnnex(report);
  return [
    ...[frame.superior, frame.office].filter((line) => line !== '').flatMap((line) => fold(line.toLocaleUpperCase(words.locale))),
    ...fold(numberAndDay(report, frame)), '',
    ...fold(frame.type.toLocaleUpperCase(words.locale)), ...fold(frame.subject),
    ...(web === '' ? [] : ['', `${words.openWhole}:`, `<${web}>`]),
    ...body.flatMap((section) => sectionAsText(report, section)),
    ...(annex.length === 0 ? [] : ['', ...fold(words.annexIsElsewhere)]),
    ...(frame.signerName === '' ? [] : ['', '-'.repeat(20), ...frame.signerTitle.flatMap((line) => fold(line)), ...fold(frame.signerName)]),
    '',
  ].join('\n');
}
