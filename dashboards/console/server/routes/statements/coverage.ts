import { coverageSearch, type CoverageSearch } from '../../../../desk/index.ts';
import { runQuery, statementCoverage, type StatementCoverageRow } from '../../../../queries/index.ts';
import { statementCoverageSchema, tones, type StatementCoverage } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { oneOf } from '../../reading.ts';
import { deskOf, numberOf } from '../desk/desk-of.ts';

/** Reports shown at most. */
const most = 200;

export const statementCoverageRoute = defineRoute({
  path: '/api/desk/statements/{number}/coverage',
  summary: 'Who reported a published statement, and by what that is known',
  permission: 'read',
  query: noQuery,
  answer: statementCoverageSchema,
  handle: async (parts, _query, path, _body, viewer) => {
    const { phrases, ...search } = coverageSearch(deskOf(parts), viewer, numberOf(path, 'number'));
    const rows = await runQuery(parts.store, statementCoverage, { ...search, phrases: phrases.map(({ folded }) => folded), limit: most, now: parts.now().getTime() });
    return toCoverage(rows, { ...search, phrases });
  },
});

function toCoverage(rows: readonly StatementCoverageRow[], { from, to, phrases }: CoverageSearch): StatementCoverage {
  const articles = rows.filter(({ kind }) => kind === 'article');
  return {
    since: from,
    until: to,
    total: rows[0]?.total ?? 0,
    reports: articles.map(({ id, outlet, shownTitle: title, language, publishedAt, publishedKnown, tone, isReprint: reprint, state, linked, phrase, sameStory }) => ({
      id, outlet, title, language, publishedAt, publishedKnown, tone: oneOf(tones, tone), reprint, state: oneOf(['current', 'corrected', 'removed'], state) ?? 'current',
      how: [...(linked ? ['link' as const] : []), ...(phrase > 0 ? ['quote' as const] : []), ...(sameStory ? ['story' as const] : [])],
      quote: phrases[phrase - 1]?.shown ?? null,
    })),
    posts: rows.length - articles.length,
  };
}
