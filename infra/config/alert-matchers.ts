import { DiembaoError } from '../contracts/index.ts';
import { severities } from './alerting.ts';
import { unknownNames, type Add, type Place, type Register, type Registers } from './alert-names.ts';
import { labelNames, parseMatcher, type Matcher } from './matcher.ts';
import type { Problem } from './problem.ts';
import { describeValue } from './shorten.ts';

const labels: Register = { what: 'label', known: labelNames, section: null };
const severity: Register = { what: 'severity', known: severities, section: null };

export const labelProblems = (places: readonly Place[], add: Add): Problem[] => unknownNames(places, labels, add);

/** Matchers that cannot be read, that speak of a label nobody gives, or that ask for a severity, unit or rule that is not there: they would never hold. */
export function matcherProblems(places: readonly Place[], { unit, rule }: Registers, add: Add): Problem[] {
  return places.flatMap(({ path, text }) => {
    const matcher = read(text);
    if (matcher === null) return [];
    if (typeof matcher === 'string') return [add(path, { kind: 'not-allowed', rule: matcher, found: describeValue(text) })];
    const { label, operator, value } = matcher;
    const wrong = unknownNames([{ path, text: label }], labels, add);
    const register = new Map([['severity', severity], ['unit', unit], ['rule', rule]]).get(label);
    return wrong.length > 0 || register === undefined || operator.endsWith('~') || value === '' ? wrong : unknownNames([{ path, text: value }], register, add);
  });
}

/** The matcher, or what is wrong with its expression; null where its form is the schema's business. */
function read(text: string): Matcher | string | null {
  if (!/^[a-z]+(?:=~|!~|!=|=)/.test(text)) return null;
  try {
    return parseMatcher(text);
  } catch (error) {
    if (!(error instanceof DiembaoError)) throw error;
    const why = error.cause instanceof Error ? ` (${error.cause.message})` : '';
    return `${error.message}${why} ${error.hint ?? ''}`.trim();
  }
}
