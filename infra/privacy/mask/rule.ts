import type { Shadow } from './shadow.ts';

/** What stands in the text where something was masked. */
export const labels = {
  phone: '[số điện thoại]',
  email: '[email]',
  handle: '[tài khoản]',
  bank: '[số tài khoản]',
  paper: '[giấy tờ]',
  plate: '[biển số]',
} as const;

export type Label = (typeof labels)[keyof typeof labels];

/** A finding in the shadow: from `start` to before `end`. A null label protects the stretch from later rules. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly label: Label | null;
}

export interface RuleInput {
  /** The shadow's text; what earlier rules found is blanked out with `\u0000`. */
  readonly text: string;
  readonly shadow: Shadow;
  /** The text as written, for what the shadow has lost: capitals. */
  readonly original: string;
}

export type Rule = (input: RuleInput) => Iterable<Finding>;

/** The character as written, for a place in the shadow. */
export const writtenAt = ({ shadow, original }: RuleInput, index: number): string =>
  original.slice(shadow.starts[index] ?? original.length, shadow.ends[index] ?? original.length);

/**
 * A rule made of a pattern: the group `hit` (or the whole match) is masked where `accept` agrees. Patterns are global, begin with a
 * look-behind and have bounded repetitions, so that no text makes them slow.
 */
export function patternRule(label: Label | null, pattern: RegExp, accept: (hit: string, after: string, match: RegExpExecArray, input: RuleInput) => boolean = () => true): Rule {
  return function* find(input) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(input.text); match !== null; match = pattern.exec(input.text)) {
      const [start, end] = match.indices?.groups?.['hit'] ?? [match.index, match.index + match[0].length];
      const hit = input.text.slice(start, end);
      // A refused match may hide a good one that begins inside it.
      pattern.lastIndex = match.index + 1;
      if (!accept(hit, input.text.slice(end, end + 24), match, input)) continue;
      pattern.lastIndex = Math.max(end, match.index + 1);
      yield { start, end, label };
    }
  };
}
