import type { ApiError } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { Refusal } from '../../parts/field.tsx';

/** Why something was not done to a statement; where somebody else was faster, that what was typed is still there. */
export function ActRefusal({ error }: { readonly error: ApiError | null }) {
  const { text } = useDesk();
  return error?.code === 'version-conflict' ? <div role="alert"><p class="refusal">{text.statements.conflict}</p></div> : <Refusal error={error} />;
}
