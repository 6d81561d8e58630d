import type { ReportDocument } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { faultsLastFound, sentencesOf } from '../../../lib/report-sentences.ts';
import { reportPath } from '../../../lib/reports.ts';

/** What a reader must know before the first line: that it is a draft, was corrected, or corrects. */
export function Banners({ report, checked }: { readonly report: ReportDocument; readonly checked: boolean }) {
  const { line, versions, may, hindrance, approvers, changed } = report;
  const { text, format } = useDesk();
  const words = text.reports.page;
  const { edit } = text.reports;
  const works = may.edit || may.approve;
  // What the reader has had checked themselves stands below.
  const faults = checked ? 0 : faultsLastFound(report);
  const extracts = sentencesOf(report).filter(({ from }) => from === 'extract' || from === 'rephrased').length;
  const own = versions.find(({ version }) => version === line.version);
  const newer = versions.findLast(({ version, state }) => version > line.version && state === 'published');
  const newest = versions.at(-1);
  return (
    <>
      {line.state === 'draft' && <p class="report-banner report-banner-draft"><b>{words.draftBanner}.</b> {words.draftText}{works && extracts > 0 && <> {edit.extracts(format.number(extracts))}</>}{works && changed.length > 0 && <> {edit.changed(format.number(changed.length))}.</>}{hindrance !== '' && <span class="report-hindrance">{hindrance === 'own-change' ? text.reports.hindrances[hindrance] : text.reports.hindrances[hindrance](approvers.map((role) => text.access.roles[role]).join(', '))}</span>}</p>}
      {line.state === 'approved' && <p class="report-banner report-banner-draft"><b>{words.approvedBanner}.</b> {words.approvedText}</p>}
      {faults > 0 && <p class="report-banner report-banner-bad">{text.reports.check.held(format.number(faults))}</p>}
      {line.state === 'dropped' && <p class="report-banner report-banner-bad"><b>{words.droppedBanner}.</b></p>}
      {newer && line.state === 'published' && <p class="report-banner report-banner-bad"><b>{words.supersededBanner}.</b> {words.why(newer.why)} <a href={reportPath(line.number, newer.version)}>{words.supersededLink}</a></p>}
      {!newer && newest && newest.version > line.version && <p class="report-banner"><b>{words.oldBanner}.</b> <a href={reportPath(line.number)}>{text.reports.version(format.number(newest.version))}</a></p>}
      {own?.corrects != null && <p class="report-banner report-banner-corrected"><b>{words.correctedBanner(format.number(own.corrects))}.</b> {words.why(own.why)}</p>}
    </>
  );
}
