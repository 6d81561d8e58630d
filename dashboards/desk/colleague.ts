import { may, seesUnits } from '../access/viewer.ts';
import type { Colleague, Desk } from './desk.ts';
import { refuse } from './errors.ts';

/**
 * Somebody to whom work can be given: still here, may judge, and sees what it concerns.
 * @throws {RejectedError} `colleague-unknown`.
 */
export function requireColleague(desk: Desk, id: string, units: readonly string[]): Colleague {
  const found = desk.colleagues().find((colleague) => colleague.id === id && colleague.active);
  if (!found || !may(asViewer(found), 'judge') || !seesUnits(asViewer(found), units)) throw refuse('colleague-unknown', 'This cannot be given to that colleague.', 'Choose one who works on items and sees the unit that it concerns.');
  return found;
}

const asViewer = ({ active: _, ...rest }: Colleague) => ({ ...rest, by: 'session' as const });
