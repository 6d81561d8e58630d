import { statements } from '../statements.ts';
import type { SectionWriter } from '../section.ts';

/** Statements that were given, and who reported them. */
export const briefingStatements: SectionWriter = { id: 'briefing-statements', write: (sheet, room) => statements.write(sheet, room) };
