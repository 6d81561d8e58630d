import type { Statement } from '../../../../api/index.ts';
import { postJson } from '../../lib/api.ts';
import { useAct, type Act } from '../../lib/use-act.ts';

export interface StatementActs {
  readonly data: Statement;
  /** Takes the statement as it then is, and what to say of it. */
  readonly onDone: (next: Statement, said: string) => void;
}

/** Does one thing to a statement as it is shown. */
export function useStatementAct({ data, onDone }: StatementActs): Act & { readonly send: (act: string, said: string | ((next: Statement) => string), more?: object, version?: number) => Promise<boolean> } {
  const act = useAct();
  const send = (name: string, said: string | ((next: Statement) => string), more: object = {}, version = data.version): Promise<boolean> =>
    act.run(async () => {
      const next = await postJson<Statement>(`/api/desk/statements/${data.number}/${name}`, { version, ...more });
      onDone(next, typeof said === 'string' ? said : said(next));
    });
  return { ...act, send };
}
