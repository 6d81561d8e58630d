import { useState } from 'preact/hooks';
import type { ReportDocument } from '../../../../api/index.ts';
import { ApiError, postJson } from '../../lib/api.ts';
import { reportApi } from '../../lib/reports.ts';
import { useAct, type Act } from '../../lib/use-act.ts';

interface Acting {
  readonly report: ReportDocument;
  readonly onDone: (next: ReportDocument, said: string) => void;
}

export interface ReportActing extends Act {
  /** Does one thing to the report as it was shown when this began. */
  readonly send: (act: string, said: string, more?: object, waitMs?: number) => Promise<boolean>;
  /** After `version-conflict`: the report as others have made it. The next press goes onto that. */
  readonly present: ReportDocument | null;
  /** The report as it was shown when this began. */
  readonly seen: ReportDocument;
}

const isReport = (value: unknown): value is ReportDocument => typeof value === 'object' && value !== null && 'sections' in value && 'revision' in value;

/** One act on a report. What others did meanwhile is never written over unseen. */
export function useReportAct({ report, onDone }: Acting): ReportActing {
  const act = useAct();
  const [seen] = useState(report);
  const [present, setPresent] = useState<ReportDocument | null>(null);
  const send = (name: string, said: string, more: object = {}, waitMs?: number): Promise<boolean> =>
    act.run(async () => {
      const onto = present ?? seen;
      try {
        onDone(await postJson<ReportDocument>(reportApi(onto.line.number, `/${name}`), name === 'correct' ? more : { version: onto.line.version, revision: onto.revision, ...more }, waitMs), said);
      } catch (error) {
        if (error instanceof ApiError && error.code === 'version-conflict' && isReport(error.present)) setPresent(error.present);
        throw error;
      }
    });
  return { ...act, send, present, seen };
}
