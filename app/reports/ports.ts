import { caseOfStatement, coverageSearch, publicAddresses, toldCases, toldDossier, toldFact, toldReferrals, toldStatements, type Desk } from '../../dashboards/desk/index.ts';
import { runQuery, statementCoverage } from '../../dashboards/queries/index.ts';
import type { Viewer } from '../../dashboards/access/index.ts';
import type { DossierPorts, ReportPorts, ReportStatement, StatementReports } from '../../processors/summaries/index.ts';
import { openRephraser, type OpenedRephraser } from '../../processors/models/index.ts';
import { loadTaxonomy } from '../../processors/topics/index.ts';
import type { Period } from '../../infra/reports/index.ts';
import type { Context } from '../context.ts';
import { accessOf } from '../roles/access.ts';
import { deskOf } from '../roles/desk.ts';

/** Reports are of the whole office. */
const reader: Viewer = { id: 'system', name: 'system', role: 'leadership', units: null, by: 'token' };
/** Reports of one statement that are counted at most. */
const most = 1000;

/**
 * What a report of a period is made from, and checked against. The book is read once, so that a report and its check see the same.
 * @param period null for a dossier, whose period follows from its case
 */
export async function reportPorts(context: Context, period: Period | null): Promise<ReportPorts> {
  const { config, now } = context;
  const store = await context.store();
  const desk = deskOf(context, accessOf(context), store);
  const { topics } = await loadTaxonomy(config.topicsFile);
  const [cases, referrals] = [toldCases(desk), toldReferrals(desk)];
  const reports = async (number: number, until = Infinity): Promise<StatementReports> => {
    const { phrases, to, ...search } = coverageSearch(desk, reader, number);
    const rows = await runQuery(store, statementCoverage, { ...search, to: Math.min(to, until), phrases: phrases.map(({ folded }) => folded), limit: most, now: now().getTime() });
    const articles = rows.filter(({ kind }) => kind === 'article');
    return { articles: articles.map(({ id }) => id), outlets: new Set(articles.map(({ outlet }) => outlet)).size, posts: rows.length - articles.length };
  };
  const coverageOf = async (number: number): Promise<ReportStatement['coverage']> => {
    const { articles, outlets, posts } = await reports(number);
    return { articles: articles.length, outlets, posts };
  };
  const statementsOf = async (): Promise<ReportStatement[]> => {
    const told: ReportStatement[] = [];
    for (const statement of toldStatements(desk)) {
      const isOf = period !== null && statement.publishedAt !== null && statement.publishedAt >= period.from && statement.publishedAt < period.to;
      told.push({ ...statement, coverage: isOf ? await coverageOf(statement.number) : { articles: 0, outlets: 0, posts: 0 } });
    }
    return told;
  };
  let statements: Promise<ReportStatement[]> | undefined;
  return {
    store, topics, units: config.units, zone: config.office.timezone, office: config.office.name, now: () => now().getTime(),
    cases: () => cases, referrals: () => referrals, statements: () => (statements ??= statementsOf()), dossiers: dossierPorts(desk, reports), ...rephraserOf(context),
  };
}

/** The office's model for it, opened when the first sentence is to be put otherwise, and once. A report does not wait for it: where it cannot, sentences stay as the articles have them. */
const rephrasers = new WeakMap<Context, Promise<OpenedRephraser>>();

function rephraserOf(context: Context): Pick<ReportPorts, 'rephraser'> {
  const { rephrase: named } = context.config.models;
  if (named === undefined) return {};
  const open = (): Promise<OpenedRephraser> => {
    const known = rephrasers.get(context);
    if (known !== undefined) return known;
    const opened = openRephraser(named);
    rephrasers.set(context, opened);
    // One that was mended meanwhile is opened for the next report.
    opened.catch(() => rephrasers.delete(context));
    context.defer(async () => (await opened.catch(() => null))?.close());
    return opened;
  };
  let failed = false;
  const rephrase = async (text: string): Promise<string> => {
    if (failed) return '';
    try {
      return await (await open()).rephrase(text);
    } catch (error) {
      failed = true;
      context.logger.error({ folder: named.folder, err: error }, 'the model that rephrases cannot be used: sentences of this report stay as the articles have them');
      return '';
    }
  };
  return { rephraser: { rephrase } };
}

/** Each case is read once. */
function dossierPorts(desk: Desk, reports: DossierPorts['reports']): DossierPorts {
  const read = new Map<number, ReturnType<typeof toldDossier>>();
  return {
    case: (number) => {
      const told = read.has(number) ? (read.get(number) ?? null) : toldDossier(desk, number);
      read.set(number, told);
      return told;
    },
    caseOf: (statement) => caseOfStatement(desk, statement),
    fact: (id) => toldFact(desk, id),
    // One that was withdrawn since has no words to look for.
    reports: async (number, until) => (toldStatements(desk).some((one) => one.number === number && one.publishedAt !== null) ? await reports(number, until) : { articles: [], outlets: 0, posts: 0 }),
    addresses: (addresses) => publicAddresses(desk, addresses),
  };
}
