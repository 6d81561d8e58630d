import type { Visit } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { Time } from '../../parts/time.tsx';

/** When the document was last looked at again, and when it is next. */
export function VisitLine({ visit }: { readonly visit: Visit | null }) {
  const { text } = useDesk();
  if (!visit) return null;
  const words = text.document;
  return (
    <p class="visit quiet">
      {words.visited} <Time at={visit.visitedAt} />: {words.outcomes[visit.outcome]} · {visit.nextAt === null ? words.visitedNoMore : <>{words.nextVisit} <Time at={visit.nextAt} /></>}
    </p>
  );
}
