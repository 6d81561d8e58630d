import type { Store } from '../../infra/store/index.ts';
import { defineQuery, runQuery, type RunOptions } from '../queries/query.ts';
import { consoleFace, type Chosen } from './face.ts';
import type { Figure } from './figure.ts';

/**
 * Asks the store for a figure, by the console's face.
 * @throws {RetryableError} `store-unavailable`, `query-too-slow`: see `runQuery`.
 */
export function runFigure<Row>(store: Store, figure: Figure<Row>, chosen: Chosen, options: RunOptions = {}): Promise<Row[]> {
  return runQuery(store, defineQuery<Chosen, Row>({ name: figure.name, sql: figure.sql(consoleFace), row: figure.row }), chosen, options);
}
