import { RE2JS } from 're2js';
import { RejectedError } from '../contracts/index.ts';

/** One condition on a label: `severity=critical`, `unit!=so-y-te`, `unit=~"xa-.*"`, `rule!~test-.*`. */
export interface Matcher {
  readonly label: string;
  readonly operator: '=' | '!=' | '=~' | '!~';
  readonly value: string;
  /** Whether the values that a label has fit; a label without values has the one value ''. */
  readonly fits: (values: readonly string[]) => boolean;
}

/** What a matcher may speak of. */
export const labelNames = ['rule', 'kind', 'severity', 'unit', 'topic', 'story', 'document', 'source', 'outlet', 'reach', 'language', 'case'] as const;

/** Longer than any condition that somebody understands. */
const longestPattern = 500;
const form = /^\s*([a-z]+)\s*(=~|!~|!=|=)\s*(.*?)\s*$/s;

/**
 * Reads a matcher as Alertmanager does; a value may stand in double quotation marks. Of a label with several values `=` and `=~` hold where one of them
 * fits, `!=` and `!~` where none does. Regular expressions fit the whole value, in RE2's dialect, whose time grows with the text and no faster: a person of
 * the console may write one.
 * @throws {RejectedError} `matcher-invalid`.
 */
export function parseMatcher(text: string): Matcher {
  const [, label = '', operator = '', given = ''] = form.exec(text) ?? [];
  const value = unquoted(given).normalize('NFC');
  const one = label === '' ? null : oneFits(operator, value, text);
  if (one === null) throw new RejectedError(`"${text}" is not a matcher.`, { code: 'matcher-invalid', hint: 'write a label, = or != or =~ or !~, and a value: severity=critical, unit=~xa-.*' });
  const some = (values: readonly string[]): boolean => (values.length === 0 ? one('') : values.some((each) => one(each.normalize('NFC'))));
  return { label, operator: operator as Matcher['operator'], value, fits: operator.startsWith('!') ? (values) => !some(values) : some };
}

function oneFits(operator: string, value: string, text: string): (one: string) => boolean {
  if (!operator.endsWith('~')) return (one) => one === value;
  if (value.length > longestPattern) throw new RejectedError(`The regular expression of "${text.slice(0, 40)}…" is too long.`, { code: 'matcher-invalid', hint: `at most ${longestPattern} characters` });
  try {
    const pattern = RE2JS.compile(value, RE2JS.DOTALL);
    return (one) => pattern.testExact(one);
  } catch (error) {
    throw new RejectedError(`"${value}" is not a regular expression that can be used.`, { code: 'matcher-invalid', hint: 'write it in the dialect of RE2, as for Prometheus: no look-ahead, no references back', cause: error });
  }
}

function unquoted(value: string): string {
  return /^".*"$/s.test(value) && value.length > 1 ? value.slice(1, -1).replace(/\\(["\\])/g, '$1') : value;
}
