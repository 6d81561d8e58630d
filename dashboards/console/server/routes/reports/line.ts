import { headWords, type HeadWords, type ReportHead } from '../../../../../infra/reports/index.ts';
import type { ReportLine } from '../../../api/index.ts';
import type { ReportsPort } from '../../reports-port.ts';
import { kept } from './kept.ts';
import { toAbout } from './reports-of.ts';

/** By what is held now: an erasure makes it another. */
const wordsOf = kept<HeadWords>(2000);

/** A report as a line of a list. */
export function toLine(port: ReportsPort, head: ReportHead): ReportLine {
  const { number, kind, language, period_from: from, period_to: to, version, state } = head;
  const words = wordsOf(port, `${number}/${version}`, head.hash, () => headWords(port.book, number, version) ?? { subject: '', number: '', symbol: '', lead: '' });
  return {
    number, kind, language, version, state,
    period: { from, to, text: port.periodText({ from, to }) },
    about: toAbout(head.about),
    subject: words.subject,
    lead: words.lead,
    signed: signedOf(words),
    publishedVersion: head.published,
    corrected: head.publications > 1,
    madeAt: head.made_at,
    changedAt: head.changed_at,
    publishedAt: head.published_at,
    mails: { due: head.mails_due, sent: head.mails_sent, failed: head.mails_failed },
  };
}

/** `12/BC-SKHCN`; '' before there is a number. */
export const signedOf = ({ number, symbol }: { readonly number: string; readonly symbol: string }): string => (number === '' ? '' : `${number}/${symbol}`);
