import { ClickHouseError } from '@clickhouse/client';
import { DiembaoError, messageOf } from '../../contracts/index.ts';

/** A refusal of the HTTP layer, in ClickHouse's words. */
export class FaceError extends ClickHouseError {
  constructor(code: number, type: string, message: string) {
    super({ message: `${message}. `, code: String(code), type });
  }
}

/** Status, exception code and text of an answer that says what went wrong. */
export interface Failure {
  readonly status: number;
  readonly code: string;
  readonly text: string;
}

const statuses: Readonly<Record<string, number>> = { 516: 403, 497: 403, 164: 403, 60: 404, 81: 404, 48: 501, 159: 408, 241: 500, 394: 500 };

/** What opens the text of the house's own errors, so that a guest knows them from the engine's. */
export const houseMark = 'Diembao error ';

export function failureOf(error: unknown): Failure {
  if (error instanceof ClickHouseError) {
    return { status: statuses[error.code] ?? 400, code: error.code, text: `Code: ${error.code}. DB::Exception: ${error.message}(${error.type ?? 'UNKNOWN'})\n` };
  }
  if (error instanceof DiembaoError) return { status: error.policy === 'retry' ? 503 : 413, code: '1002', text: `${houseMark}${error.policy} ${error.code}: ${error.message}\n` };
  return { status: 500, code: '1002', text: `Code: 1002. DB::Exception: ${messageOf(error)} (UNKNOWN_EXCEPTION)\n` };
}
