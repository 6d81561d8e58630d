import { coming } from '../coming.ts';
import type { SectionWriter } from '../section.ts';

/** Days of the period to come that the spokesperson should know of. */
export const briefingDays: SectionWriter = { id: 'briefing-days', write: (sheet, room) => coming.write(sheet, room), ...(coming.details === undefined ? {} : { details: coming.details }) };
