import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import type { TestOutcome, TestReport } from './report.ts';

/** A reporter that prints nothing and keeps what the closing line needs. */
export class ReportCollector implements Reporter {
  readonly #root: string;
  #report: TestReport = { tests: [], problems: ['the run ended before its tests did'] };

  constructor(root: string) {
    this.#root = root;
  }

  get report(): TestReport {
    return this.#report;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { readonly message?: string }[]): void {
    const tests: TestOutcome[] = [];
    const problems = unhandled.map((error) => `an error nobody caught: ${firstLine(error.message)}`);
    for (const module of modules) {
      const file = relative(this.#root, module.moduleId);
      for (const error of module.errors()) problems.push(`${file}: ${firstLine(error.message)}`);
      for (const suite of module.children.allSuites()) for (const error of suite.errors()) problems.push(`${file}: ${suite.fullName}: ${firstLine(error.message)}`);
      for (const test of module.children.allTests()) tests.push(outcomeOf(test, file));
    }
    this.#report = { tests, problems };
  }
}

function outcomeOf(test: TestCase, file: string): TestOutcome {
  const result = test.result();
  const note = result.state === 'skipped' ? (result.note ?? (test.options.mode === 'todo' ? 'not written yet' : null)) : null;
  const failedFirst = test.diagnostic()?.flaky ? firstLine(result.errors?.[0]?.message) : null;
  return { file, name: test.fullName, state: result.state === 'pending' ? 'failed' : result.state, note, failedFirst };
}

function firstLine(message: string | undefined): string {
  return message?.split('\n', 1)[0] ?? 'no message';
}
