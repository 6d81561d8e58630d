import type { ActOnCase, Case, CaseStanding, Undone } from '../../../../api/index.ts';
import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct, type Act } from '../../lib/use-act.ts';

export interface CaseActs {
  /** Whether the reader may act at all. */
  readonly may: boolean;
  /** Does one thing to the case as it is shown; resolves to whether it was done. */
  readonly act: (what: ActOnCase['do'], own: Act) => Promise<boolean>;
  readonly undo: Act & { readonly undo: () => void };
}

/** Acts on a case carry the version that is shown. A conflict loads the case anew and leaves what was typed where it is. */
export function useCaseActs({ number, version }: Pick<Case, 'number' | 'version'>, reload: () => void): CaseActs {
  const { may } = useDesk();
  const undoing = useAct();
  const act = async (what: ActOnCase['do'], own: Act): Promise<boolean> => {
    const body: ActOnCase = { version, do: what };
    const done = await own.run(async () => void (await postJson<CaseStanding>(`/api/desk/cases/${number}/acts`, body)));
    reload();
    return done;
  };
  return {
    may: may('judge'),
    act,
    undo: { ...undoing, undo: () => void undoing.run(async () => void (await postJson<Undone>('/api/desk/acts/undo', {}))).then(reload) },
  };
}
