import type { Face } from './face.ts';

/** Of what the reader chose, the conditions that hold for `trend_hours` and `coverage` alike. The office's own sources are not coverage. */
export const narrowed = (face: Face): string => `NOT own AND (${face.reach} = '*' OR reach = ${face.reach}) AND (${face.originals} = 'all' OR NOT reprint)`;

/** From the counts by hour: what the reader chose. */
export const hoursOf = (face: Face): string => `trend_hours FINAL WHERE unit = ${face.unit} AND topic = ${face.topic} AND ${face.within('hour')} AND ${narrowed(face)}`;

/** From the counts by hour, each unit for itself (or the one that was chosen). */
export const unitsOf = (face: Face): string => `trend_hours FINAL WHERE unit != '*' AND (${face.unit} = '*' OR unit = ${face.unit}) AND topic = ${face.topic} AND ${face.within('hour')} AND ${narrowed(face)}`;

/** From the counts by hour, each topic for itself (or the one that was chosen). */
export const topicsOf = (face: Face): string => `trend_hours FINAL WHERE unit = ${face.unit} AND topic != '*' AND (${face.topic} = '*' OR topic = ${face.topic}) AND ${face.within('hour')} AND ${narrowed(face)}`;

/** From coverage, a row a document: what the reader chose. `and` narrows further. */
export const documentsOf = (face: Face): string =>
  `coverage FINAL WHERE ${face.within('hour')} AND ${narrowed(face)} AND (${face.unit} = '*' OR has(units, ${face.unit})) AND (${face.topic} = '*' OR has(topics, ${face.topic}))`;
