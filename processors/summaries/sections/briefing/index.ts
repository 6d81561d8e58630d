import type { SectionWriter } from '../section.ts';
import { briefingDays } from './days.ts';
import { briefingFacts } from './facts.ts';
import { briefingOwn } from './own.ts';
import { briefingQuestions } from './questions.ts';
import { briefingStatements } from './statements.ts';

/** What the spokesperson carries into the monthly meeting with the press: what may be asked, what was said, what was checked, what to hand out, what comes. */
export const briefing: readonly SectionWriter[] = [briefingQuestions, briefingStatements, briefingFacts, briefingOwn, briefingDays];
