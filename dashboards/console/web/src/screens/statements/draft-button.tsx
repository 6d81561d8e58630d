import { useLocation } from 'preact-iso';
import type { DraftStatement, Statement } from '../../../../api/index.ts';
import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { CaseRefusal } from '../cases/case-refusal.tsx';

interface Props {
  readonly caseNumber: number;
  /** The case's version that is shown. */
  readonly version: number;
  readonly primary?: boolean;
}

/** Drafts a statement from a case and goes to it. */
export function DraftButton({ caseNumber, version, primary = false }: Props) {
  const { text } = useDesk();
  const words = text.statements;
  const { route } = useLocation();
  const act = useAct();
  const draft = (language: DraftStatement['language']) => (): void =>
    void act.run(async () => {
      const body: DraftStatement = { version, language };
      const { number } = await postJson<Statement>(`/api/desk/cases/${caseNumber}/statements`, body);
      route(`/statements/${number}`);
    });
  return (
    <div class="stack-wide">
      <p class="row-of-buttons"><button type="button" class={primary ? 'button button-primary' : 'button'} disabled={act.busy} onClick={draft('vi')}>{words.draft}</button> <button type="button" class="link-button" disabled={act.busy} onClick={draft('en')}>{words.draftEnglish}</button></p>
      <CaseRefusal error={act.error} />
    </div>
  );
}
