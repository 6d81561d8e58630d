import { DiembaoError } from '../../../../../infra/contracts/index.ts';
import { isProblemCode } from '../../../api/index.ts';
import { ProblemError } from '../../problem.ts';

/** Rooms that make reports refuse with errors of several kinds, under codes that the API knows. @throws {ProblemError} in their place. */
export async function saidAsProblem<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DiembaoError && error.code !== 'version-conflict' && isProblemCode(error.code)) throw new ProblemError(error.code);
    // A store that is asked too much says so in its own words.
    if (error instanceof DiembaoError && error.code === 'store-overloaded') throw new ProblemError('query-too-slow');
    throw error;
  }
}
