import type { TestOutcome } from './report.ts';

/** What this machine and this run offer to the tests. */
export interface Surroundings {
  /** Whether the shared data lies beside the project. */
  readonly sharedData: boolean;
  /** Whether CLICKHOUSE_URL names a server. */
  readonly clickhouse: boolean;
  /** Whether `--long` was given. */
  readonly long: boolean;
}

export interface Skip {
  readonly test: TestOutcome;
  readonly reason: string;
  /** Whether it may be skipped where skips are forbidden. */
  readonly excused: boolean;
}

interface Tag {
  readonly tag: string;
  readonly reason: string;
  readonly excused: (around: Surroundings) => boolean;
}

/** The words in a test's name that say what it needs. The first three are for what cannot be installed. */
const tags: readonly Tag[] = [
  { tag: '[needs shared data]', reason: 'the shared data does not lie beside the project', excused: (around) => !around.sharedData },
  { tag: '[needs CLICKHOUSE_URL]', reason: 'CLICKHOUSE_URL names no server', excused: (around) => !around.clickhouse },
  { tag: '[needs a Bluesky network]', reason: 'tests/bluesky is a workspace of its own: npm install --prefix tests/bluesky', excused: () => true },
  { tag: '[long]', reason: 'takes long: ./diembao test --long', excused: (around) => !around.long },
  { tag: '[needs browser]', reason: 'no Chromium on this machine: .ci/run installs it', excused: () => false },
  { tag: '[needs dovecot]', reason: 'no dovecot on this machine for a mailbox: .ci/run installs it', excused: () => false },
  { tag: '[needs kafka]', reason: 'no Java and Maven for the Kafka broker: .ci/run installs them', excused: () => false },
];

/** Why each skipped test was skipped: what it said itself, else what its name says. */
export function skipsOf(tests: readonly TestOutcome[], around: Surroundings): Skip[] {
  return tests
    .filter(({ state }) => state === 'skipped')
    .map((test) => {
      const known = tags.filter(({ tag }) => test.name.toLowerCase().includes(tag.toLowerCase()));
      const reason = test.note ?? (known.length === 0 ? 'no reason given' : known.map((tag) => tag.reason).join('; '));
      return { test, reason, excused: known.some((tag) => tag.excused(around)) };
    });
}

/** One line a skipped test; tests of one file with one reason are folded. */
export function describeSkips(skips: readonly Skip[], forbidden: boolean): string[] {
  const groups = new Map<string, Skip[]>();
  for (const skip of skips) {
    const key = `${skip.test.file}\n${skip.reason}\n${String(skip.excused)}`;
    groups.set(key, [...(groups.get(key) ?? []), skip]);
  }
  return [...groups.values()].flatMap((group) => {
    const [{ test, reason, excused } = undefined as never] = group;
    const mark = forbidden && !excused ? '✗ not allowed here' : '○';
    const name = group.length === 1 ? test.name : `${test.name} and ${String(group.length - 1)} more`;
    return [`  ${mark} ${test.file}: ${name}`, `      ${reason}`];
  });
}
