import { useLocation } from 'preact-iso';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReportCheck, ReportDocument } from '../../../../api/index.ts';
import { getJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { placeProblems } from '../../lib/report-sentences.ts';
import { reportApi, reportPath } from '../../lib/reports.ts';
import { moveInList, useShortcuts } from '../../lib/shortcuts.ts';
import { useAct } from '../../lib/use-act.ts';
import { useMedia } from '../../lib/use-media.ts';
import { ActBar } from './acts/bar.tsx';
import { CheckResult } from './acts/check-result.tsx';
import { Life } from './acts/life.tsx';
import { makeMs } from './make-form.tsx';
import { Banners } from './page/banners.tsx';
import { Contents } from './page/contents.tsx';
import { Downloads } from './page/downloads.tsx';
import { Letterhead, Signature } from './page/letterhead.tsx';
import { Neighbours } from './page/neighbours.tsx';
import { numbered } from './page/numbered.ts';
import { ReportPageContext } from './page/page-context.ts';
import { ReportSectionPart } from './page/section.tsx';

/** A report's page with what is done to it. What an act answered stands until the report is next asked for. */
export function ReportContent({ asked, reload }: { readonly asked: ReportDocument; readonly reload: () => void }) {
  const { text } = useDesk();
  const { route } = useLocation();
  const phone = useMedia('(max-width: 820px)');
  const [acted, setActed] = useState<ReportDocument | null>(null);
  const [said, setSaid] = useState('');
  const [editing, setEditing] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const [check, setCheck] = useState<ReportCheck | null>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set(asked.sections.filter(({ part }) => part === 'annex').map(({ id }) => id)));
  const checking = useAct();
  useEffect(() => setActed(null), [asked]);
  const report = acted ?? asked;
  const { line, may } = report;
  const take = (next: ReportDocument, done: string): void => {
    setSaid(done);
    setCheck(null);
    // A new version has a page of its own: that of the newest, at which the address may stand already.
    if (next.line.version !== line.version) {
      route(reportPath(next.line.number));
      scrollTo(0, 0);
    } else setActed(next);
    reload();
    if (!next.may.edit) setEditing(false);
  };
  const edit = (on: boolean): void => {
    setEditing(on && may.edit);
    setOpen(null);
    setSaid('');
    // Nothing is folded from whoever reads it before it goes.
    if (on) setFolded(new Set());
  };
  /** Whoever closes a sentence goes on from where it stands. */
  const turnTo = (sentence: string | null): void => {
    setOpen(sentence);
    if (sentence === null && open !== null) requestAnimationFrame(() => document.getElementById(`s-${open}`)?.querySelector<HTMLElement>('.report-pencil')?.focus({ preventScroll: true }));
  };
  const runCheck = (): void => void checking.run(async () => setCheck(await getJson<ReportCheck>(reportApi(line.number, `/check?version=${line.version}`), AbortSignal.timeout(makeMs))));
  const show = (anchor: string): void => {
    setFolded(new Set());
    requestAnimationFrame(() => document.getElementById(anchor)?.scrollIntoView({ block: 'center' }));
  };
  const fold = (id: string): void => setFolded((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));
  useShortcuts({
    j: () => moveInList(1),
    k: () => moveInList(-1),
    e: () => may.edit && edit(!editing),
    Escape: () => editing && setTimeout(() => edit(false)),
    p: () => report.neighbours.earlier !== null && route(reportPath(report.neighbours.earlier)),
    n: () => report.neighbours.later !== null && route(reportPath(report.neighbours.later)),
  });
  const problems = useMemo(() => placeProblems(report, check?.problems ?? []), [report, check]);
  const sections = numbered(report.sections);
  const annex = sections.findIndex(({ part }) => part === 'annex');
  const contents = <Contents sections={sections} phone={phone} onGo={(id) => setFolded((before) => new Set([...before].filter((one) => one !== id)))} />;
  const part = (section: (typeof sections)[number]) => <ReportSectionPart key={section.id} section={section} number={section.number} folded={phone && folded.has(section.id)} onFold={phone ? () => fold(section.id) : null} />;
  return (
    <ReportPageContext.Provider value={{ report, editing, marked: may.edit || may.approve, open, onOpen: turnTo, problems, onDone: take }}>
      <div class={`report report-${line.state} ${editing ? 'report-editing' : ''}`}>
        {!phone && contents}
        <article class="report-page">
          <Banners report={report} checked={check !== null} />
          <Letterhead report={report} />
          <Downloads report={report} />
          {phone && contents}
          <p class="report-said" role="status">{said}</p>
          <CheckResult check={check} report={report} error={checking.error} onGo={(sentence) => show(`s-${sentence}`)} />
          {(annex < 0 ? sections : sections.slice(0, annex)).map(part)}
          <Signature report={report} />
          {annex >= 0 && <div class="report-annex" role="group" aria-label={text.reports.page.annex}><p class="report-annex-title">{text.reports.page.annex}</p>{sections.slice(annex).map(part)}</div>}
          <Neighbours report={report} />
        </article>
        <Life report={report} />
        <ActBar report={report} onDone={take} editing={editing} onEditing={edit} onCheck={runCheck} checking={checking.busy} />
      </div>
    </ReportPageContext.Provider>
  );
}
