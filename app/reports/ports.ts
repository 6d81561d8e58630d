import { coverageSearch, toldCases, toldReferrals, toldStatements } from '../../dashboards/desk/index.ts';
import { runQuery, statementCoverage } from '../../dashboards/queries/index.ts';
import type { Viewer } from '../../dashboards/access/index.ts';
import type { ReportPorts, ReportStatement } from '../../processors/summaries/index.ts';
import { loadTaxonomy } from '../../processors/topics/index.ts';
import type { Period } from '../../infra/reports/index.ts';
import type { Context } from '../context.ts';
import { accessOf } from '../roles/access.ts';
import { deskOf } from '../roles/desk.ts';

/** Reports are of the whole office. */
const reader: Viewer = { id: 'system', name: 'system', role: 'leadership', units: null, by: 'token' };
/** Reports of one statement that are counted at most. */
const most = 1000;

/** What a report of a period is made from, and checked against. The book is read once, so that a report and its check see the same. */
export async function reportPorts(context: Context, period: Period): Promise<ReportPorts> {
  const { config, now } = context;
  const store = await context.store();
  const desk = deskOf(context, accessOf(context), store);
  const { topics } = await loadTaxonomy(config.topicsFile);
  const [cases, referrals] = [toldCases(desk), toldReferrals(desk)];
  const coverageOf = async (number: number): Promise<ReportStatement['coverage']> => {
    const { phrases, ...search } = coverageSearch(desk, reader, number);
    const rows = await runQuery(store, statementCoverage, { ...search, phrases: phrases.map(({ folded }) => folded), limit: most, now: now().getTime() });
    const articles = rows.filter(({ kind }) => kind === 'article');
    return { articles: articles.length, outlets: new Set(articles.map(({ outlet }) => outlet)).size, posts: rows.length - articles.length };
  };
  const statementsOf = async (): Promise<ReportStatement[]> => {
    const told: ReportStatement[] = [];
    for (const statement of toldStatements(desk)) {
      const isOf = statement.publishedAt !== null && statement.publishedAt >= period.from && statement.publishedAt < period.to;
      told.push({ ...statement, coverage: isOf ? await coverageOf(statement.number) : { articles: 0, outlets: 0, posts: 0 } });
    }
    return told;
  };
  let statements: Promise<ReportStatement[]> | undefined;
  return {
    store, topics, units: config.units, zone: config.office.timezone, office: config.office.name, now: () => now().getTime(),
    cases: () => cases, referrals: () => referrals, statements: () => (statements ??= statementsOf()),
  };
}
