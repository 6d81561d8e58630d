import type { Figure } from '../../../infra/reports/index.ts';
import { dossierQuestions } from '../dossier/questions/index.ts';
import type { ReportPorts } from '../ports.ts';
import { asks, asksAltogether } from './asks.ts';
import { cases, referrals, statementCoverage, statements } from './book.ts';
import { valueOf } from './cell.ts';
import { approvedFacts, approvedFactsAltogether } from './facts.ts';
import { flagged, flaggedFacts, judged, unjudged } from './flagged.ts';
import { deadLetters, deadLettersAltogether, ledger, newest, newSources, rejections, revised, silentAltogether, silentSources, sources } from './ledger.ts';
import { movers } from './movers.ts';
import { outlets } from './outlets.ts';
import { own, ownTaken } from './own.ts';
import { scopeSchema, type Question, type Row } from './question.ts';
import { slots } from './slots.ts';
import { topStories } from './top-stories.ts';
import { topics } from './topics.ts';
import { units } from './units.ts';
import { volume } from './volume.ts';

/** Everything that a report counts, each written once. */
const every: readonly Question[] = [
  volume, slots, outlets, topStories, units, topics, movers, asks, asksAltogether,
  flagged, flaggedFacts, judged, unjudged, approvedFacts, approvedFactsAltogether, own, ownTaken,
  cases, referrals, statements, statementCoverage,
  ledger, rejections, deadLetters, deadLettersAltogether, sources, newSources, silentSources, silentAltogether, revised, newest,
  ...dossierQuestions,
];

export const questions: Readonly<Record<string, Question>> = Object.fromEntries(every.map((question) => [question.name, question]));

/** Asks a figure's question again, and gives what it should show; null where there is no such number, question or scope. */
export const askAgain = (figure: Figure, ports: ReportPorts): Promise<number | null> => openAsker(ports)(figure);

/** As `askAgain`, for many figures: asks each question once. */
export function openAsker(ports: ReportPorts): (figure: Figure) => Promise<number | null> {
  const asked = new Map<string, Promise<Row[]>>();
  return async ({ question: name, asked: with_, cell }) => {
    const question = Object.hasOwn(questions, name) ? questions[name] : undefined;
    const scope = scopeSchema.safeParse(with_);
    if (question === undefined || !scope.success) return null;
    const key = `${name} ${JSON.stringify(scope.data)}`;
    const rows = asked.get(key) ?? question.rows(scope.data, ports);
    asked.set(key, rows);
    return valueOf(await rows, cell);
  };
}

export { valueOf } from './cell.ts';
export type { Question, Row, Scope } from './question.ts';
