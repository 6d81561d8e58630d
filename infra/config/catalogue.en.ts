import { helpFor } from './key-help.ts';
import type { Fault, Problem, TypeCure, ValueKind } from './problem.ts';

/** How problems read. Another language is another object of this shape. */
export interface Catalogue {
  /** `file` is null when the file is sound and every problem comes from the environment. */
  headline(file: string | null, count: number): string;
  /** What is wrong and what stands there, then how to mend it. */
  problem(problem: Problem): { readonly wrong: string; readonly mend: string };
  more(count: number): string;
}

const kinds: Readonly<Record<ValueKind, string>> = {
  text: 'text',
  number: 'a number',
  'whole-number': 'a whole number',
  'yes-no': 'true or false',
  list: 'a list',
  map: 'a map (indented lines of `key: value`)',
  'embedded-or-map': 'the word `embedded` or a map',
};

const cures: Readonly<Record<TypeCure, string>> = {
  'quote-it': 'put it in quotation marks. ',
  'quote-the-colon': 'put the value in quotation marks, it contains ": ". ',
  'unquote-it': 'write the number without quotation marks. ',
  'drop-the-unit': 'write the number alone, without a unit. ',
  'true-or-false': 'write true or false. ',
  'make-it-a-list': 'write it as a list: each entry on its own line after `- `, or `[one, two]`. ',
  'make-it-a-map': 'write `key: value` lines below it, indented by two spaces. ',
  'one-value': 'write one value, not a list or a map. ',
  none: '',
};

const syntax: Readonly<Record<string, readonly [wrong: string, mend: string]>> = {
  TAB_AS_INDENT: ['a tab is used to indent', 'indent with spaces, two for each level'],
  BAD_INDENT: ['the indentation does not fit the lines around it', 'put keys of one map in the same column, and close every [ and {'],
  MISSING_CHAR: ['a closing quotation mark, a bracket or a colon is missing', 'close what was opened; after a key comes a colon and a space'],
  BLOCK_AS_IMPLICIT_KEY: ['a second colon or a deeper line follows where a value already stands', 'put a text that contains ": " in quotation marks, and check the indentation'],
  COLON_IN_TEXT: ['a second colon stands in an unquoted value', 'put the value in quotation marks, it contains ": "'],
  BLOCK_IN_FLOW: ['a second colon follows where a value already stands', 'put a comma between two entries, and a text that contains ": " in quotation marks'],
  MULTILINE_IMPLICIT_KEY: ['this line is neither a key nor part of the value above', 'after a key comes a colon and a space; check the indentation'],
  BAD_SCALAR_START: ['a text may not start with this sign', 'put the text in quotation marks'],
  BAD_ALIAS: ['the name after * or & is not usable', 'put a text that starts with * or & in quotation marks'],
  ALIAS: ['an alias (*name) points to an anchor (&name) that is not there, or there are too many of them', 'define the anchor above, or put a text that starts with * in quotation marks'],
  TAG_RESOLVE_FAILED: ['a text may not start with "!"', 'put the text in quotation marks'],
  MULTIPLE_DOCS: ['a second document starts here', 'remove the line `---`: the file holds one office'],
  TOO_DEEP: ['lists and maps are nested too deeply', 'take the example office.yaml as a pattern'],
};

export const english: Catalogue = {
  headline: (file, count) => `${file ?? 'What the environment sets'} cannot be used: ${count === 1 ? 'one problem' : `${String(count)} problems`}.`,
  problem: ({ subject, fault }) => ({ wrong: wrongOf(subject, fault), mend: mendOf(subject, fault) }),
  more: (count) => `… and ${String(count)} more, shown when these are mended.`,
};

function wrongOf(subject: string, fault: Fault): string {
  switch (fault.kind) {
    case 'file-missing': return `there is no such file: ${fault.found}`;
    case 'file-unreadable': return `the file cannot be read: ${fault.found}`;
    case 'file-not-utf8': return `the file is not UTF-8 (${fault.found})`;
    case 'file-empty': return 'the file is empty';
    case 'not-a-map': return `the file must be a map of keys; here stands ${fault.found}`;
    case 'file-too-large': return `the file has ${String(fault.bytes)} bytes, more than ${String(fault.limit)}`;
    case 'yaml-syntax': return `not valid YAML: ${syntax[fault.code]?.[0] ?? fault.code.toLowerCase().replaceAll('_', ' ')}; here stands: ${fault.found}`;
    case 'duplicate-key': return `\`${fault.key}\` stands here a second time; the first is in line ${String(fault.firstLine)}`;
    case 'unknown-key': return `unknown key \`${subject}\``;
    case 'missing': return `\`${subject}\` is missing`;
    case 'wrong-type': return `\`${subject}\` must be ${kinds[fault.expected]}; here stands ${fault.found}`;
    case 'not-one-of': return `\`${subject}\` must be one of ${fault.options.join(', ')}; here stands ${fault.found}`;
    case 'out-of-range': return `\`${subject}\` must be ${fault.bound} ${String(fault.limit)}; here stands ${fault.found}`;
    case 'too-short': return fault.measure === 'list' ? `\`${subject}\` needs at least ${String(fault.limit)} entry` : `\`${subject}\` is too short; here stands ${fault.found}`;
    case 'not-allowed': return `\`${subject}\` cannot be ${fault.found}`;
    case 'unknown-time-zone': return `\`${subject}\`: there is no time zone ${fault.found}`;
    case 'duplicate-id': return `the ${fault.what} id \`${fault.id}\` is taken; its first use is in line ${String(fault.firstLine)}`;
    case 'unknown-parent': return `\`${subject}\`: there is no unit \`${fault.parent}\``;
    case 'unknown-name': return `\`${subject}\`: there is no ${fault.what} \`${fault.name}\``;
    case 'nobody-reached': return `\`${subject}\` reaches nobody: ${fault.why}`;
    case 'parent-cycle': return `\`${subject}\`: the units form a circle: ${fault.chain.join(' → ')}`;
    case 'topics-missing': return `\`topics\`: there is no such file: ${fault.path}`;
    case 'both-set': return `both ${fault.name} and ${fault.name}_FILE are set`;
    case 'pair-incomplete': return `${subject} is set, but ${fault.missing} is not`;
    case 'secret-unreadable': return `${subject} names a file that cannot be used: ${fault.path} (${fault.reason})`;
    case 'misspelt-variable': return `the environment variable ${subject} is not known`;
  }
}

function mendOf(subject: string, fault: Fault): string {
  const help = helpFor(subject);
  const example = help === undefined ? '' : `${help.means}, for example:\n${help.example.replace(/^/gm, '  ')}`;
  switch (fault.kind) {
    case 'file-missing': return 'check the path after --office, or copy the example office.yaml and edit it';
    case 'file-unreadable': return 'check that it is a file and that this user may read it';
    case 'file-not-utf8': return 'save it as UTF-8 in your editor ("Save with encoding")';
    case 'file-empty': return `it needs at least ${example === '' ? 'the office and its name' : example}`;
    case 'not-a-map': return 'start with `office:` and, indented below it, `name:`';
    case 'file-too-large': return "check that this is the office's file";
    case 'yaml-syntax': return syntax[fault.code]?.[1] ?? 'compare with the example office.yaml';
    case 'duplicate-key': return 'merge the two or remove one';
    case 'unknown-key':
      if (fault.suggestion !== null) return `did you mean \`${fault.suggestion}\`?`;
      return fault.belongsTo === null ? `remove it; what may stand here: ${fault.allowed.join(', ')}` : `\`${fault.key}\` belongs under \`${fault.belongsTo}\`: move it there`;
    case 'missing': return `add ${example === '' ? 'it' : example}`;
    case 'wrong-type': return `${cures[fault.cure]}It means ${example}`;
    case 'not-one-of': return fault.suggestion === null ? `write ${fault.options.map((option) => `\`${option}\``).join(' or ')}` : `did you mean \`${fault.suggestion}\`?`;
    case 'out-of-range': case 'too-short': return `it means ${example}`;
    case 'not-allowed': return fault.rule;
    case 'unknown-time-zone': return fault.suggestion === null ? 'use an IANA name such as Asia/Ho_Chi_Minh' : `did you mean \`${fault.suggestion}\`?`;
    case 'duplicate-id': return 'give each its own id';
    case 'unknown-parent': return fault.suggestion === null ? `add that unit, or name one of: ${fault.known.join(', ')}` : `did you mean \`${fault.suggestion}\`?`;
    case 'unknown-name': return fault.suggestion === null ? addOrName(fault) : `did you mean \`${fault.suggestion}\`?`;
    case 'nobody-reached': return fault.mend;
    case 'parent-cycle': return 'remove `parent` from the topmost of them';
    case 'topics-missing': return "give a path relative to the office's file, or remove the line to use the built-in topics";
    case 'both-set': return 'set one of them';
    case 'pair-incomplete': return 'set both or neither';
    case 'secret-unreadable': return 'check the path and that this user may read the file; it holds the secret alone';
    case 'misspelt-variable': return `did you mean ${fault.suggestion}?`;
  }
}

function addOrName({ what, known, section }: Extract<Fault, { kind: 'unknown-name' }>): string {
  if (section === null) return `name one of: ${known.join(', ')}`;
  return known.length === 0 ? `add that ${what} under \`${section}\`` : `add that ${what} under \`${section}\`, or name one of: ${known.join(', ')}`;
}
