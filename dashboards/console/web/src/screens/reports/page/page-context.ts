import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ReportDocument } from '../../../../../api/index.ts';
import type { ReportProblem } from '../../../lib/report-sentences.ts';

/** What every part of a report's page needs to know. */
export interface ReportPage {
  readonly report: ReportDocument;
  /** Whether sentences can be opened now. */
  readonly editing: boolean;
  /** Marks of what was quoted or rewritten: for those who are to read it before it goes. */
  readonly marked: boolean;
  /** The sentence that is being put otherwise. */
  readonly open: string | null;
  readonly onOpen: (sentence: string | null) => void;
  /** What the last check found, by what it is of. */
  readonly problems: ReadonlyMap<string, readonly ReportProblem[]>;
  /** Takes the report as it then is, and what to say of it. */
  readonly onDone: (next: ReportDocument, said: string) => void;
}

export const ReportPageContext = createContext<ReportPage | null>(null);

export function useReportPage(): ReportPage {
  const page = useContext(ReportPageContext);
  if (!page) throw new Error('a part of a report stands outside its page');
  return page;
}
