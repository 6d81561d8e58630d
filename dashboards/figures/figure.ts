import type { z } from 'zod';
import type { Face } from './face.ts';

/** One question of trends, asked alike by the console and by Grafana. */
export interface Figure<Row> {
  /** Kebab-case, stable: shows in logs and panels. */
  readonly name: string;
  readonly sql: (face: Face) => string;
  readonly row: z.ZodType<Row>;
  /** The column that holds the time, where rows are points of time. */
  readonly time?: string;
}

/** Keeps a figure's types together. */
export const defineFigure = <Row>(figure: Figure<Row>): Figure<Row> => figure;
