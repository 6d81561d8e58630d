import type { StatementCoverage } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { documentPath } from '../../lib/filters.ts';
import { useData } from '../../lib/use-data.ts';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Time } from '../../parts/time.tsx';

const everyMs = 60_000;

/** Who reported the statement, and by what that is known. Outlets only: of posts there is a count. */
export function CoveragePart({ number }: { readonly number: number }) {
  const { text, format } = useDesk();
  const words = text.statements;
  const loaded = useData<StatementCoverage>(`/api/desk/statements/${number}/coverage`, everyMs);
  return (
    <section class="block statement-coverage">
      <h2>{words.coverageTitle}</h2>
      <LoadedPart of={loaded} skeleton={<Bones heights={[96]} />}>
        {({ reports, posts }) => (
          <>
            {reports.length + posts === 0 ? <p>{words.noCoverage}</p> : <p>{words.coverageCount(format.number(reports.length))}{posts > 0 && <> {words.coveragePosts(format.number(posts))}</>}</p>}
            <ul class="entries">
              {reports.map(({ id, outlet, title, publishedAt, publishedKnown, tone, reprint, how, quote }) => (
                <li key={id}>
                  <div>
                    <p><a href={documentPath(id)}>{title || text.untitled}</a></p>
                    <p class="quiet"><b>{outlet}</b> · {publishedKnown ? <Time at={publishedAt} /> : text.time.undated} · {tone === null ? words.noTone : text.labels.tones[tone]}{reprint && <> · {words.reprint}</>}</p>
                    <p class="quiet">{how.map((each) => <span key={each} class="badge">{words.how[each]}</span>)} {quote !== null && words.quotes(quote)}</p>
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </LoadedPart>
      <p class="footnote">{words.coverageNote}</p>
    </section>
  );
}
