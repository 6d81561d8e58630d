import { FatalError } from '../../../infra/contracts/index.ts';
import type { ReportPorts } from '../ports.ts';
import type { Scope } from '../questions/question.ts';
import type { Dossier, DossierStatement } from './ports.ts';

/** What a dossier is about: a case, or one statement of it. */
export interface DossierSubject {
  readonly case?: string | undefined;
  readonly statement?: string | undefined;
}

const numberIn = (text: string | undefined): number | null => (text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null);

/** The case that a dossier is of, or that its statement answers; null where there is none. */
export async function dossierOf({ case: of, statement }: DossierSubject, { dossiers }: Pick<ReportPorts, 'dossiers'>): Promise<Dossier | null> {
  if (dossiers === undefined) return null;
  const said = numberIn(statement);
  const number = statement ? (said === null ? null : dossiers.caseOf(said)) : numberIn(of);
  return number === null ? null : await dossiers.case(number);
}

/** @throws {FatalError} `report-about-unclear`, `report-about-unknown`. */
export async function requireDossier(subject: DossierSubject, ports: Pick<ReportPorts, 'dossiers'>): Promise<Dossier> {
  const { case: of = '', statement = '' } = subject;
  if ((of === '') === (statement === '')) throw new FatalError('A dossier is of one case, or of one statement.', { code: 'report-about-unclear', hint: 'Say --case 12 or --statement 3.' });
  const found = await dossierOf(subject, ports);
  if (found === null) throw new FatalError(of === '' ? `There is no statement ${statement}.` : `There is no case ${of}.`, { code: 'report-about-unknown', hint: 'Take a number that the console shows under cases or statements.' });
  return found;
}

/** The statements that a dossier tells: of a statement's dossier that one. */
export const statementsIn = ({ statements }: Dossier, { statement = '' }: DossierSubject): readonly DossierStatement[] => (statement === '' ? statements : statements.filter(({ number }) => String(number) === statement));

/*
 * What was so when the period ended.
 */
export const isOut = ({ publishedAt }: DossierStatement, { to }: Pick<Scope, 'to'>): boolean => publishedAt !== null && publishedAt < to;
export const isWithdrawn = (statement: DossierStatement, { to }: Pick<Scope, 'to'>): boolean => isOut(statement, { to }) && statement.withdrawnAt !== null && statement.withdrawnAt < to;
export const isOwed = ({ isOwed: owed, openedAt, publishedAt }: DossierStatement, { to }: Pick<Scope, 'to'>): boolean => openedAt < to && (owed || (publishedAt !== null && publishedAt >= to));
export const isAwaited = ({ sentAt, repliedAt }: Dossier['referrals'][number], { to }: Pick<Scope, 'to'>): boolean => sentAt < to && (repliedAt === null || repliedAt >= to);
export const wasClosed = ({ closedAt, state }: Dossier, { to }: Pick<Scope, 'to'>): boolean => state === 'closed' && (closedAt === null || closedAt < to);

/** When the public first heard of it: of a case with several statements, of the first. */
export const heardAt = (dossier: Dossier, scope: DossierSubject & Pick<Scope, 'to'>): number | null =>
  statementsIn(dossier, scope).filter((one) => isOut(one, scope)).reduce<number | null>((first, { publishedAt }) => (publishedAt === null ? first : Math.min(first ?? publishedAt, publishedAt)), null);
