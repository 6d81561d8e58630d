import { writeFileSync } from 'node:fs';
import { startVitest } from 'vitest/node';
import { ReportCollector } from './collect-report.ts';

/*
 * The process that runs the tests: `run-vitest.ts REPORT [PATH…]`. It stands apart from the command so that the tests
 * get an environment of their own and a crash in the test runner ends only this process.
 */
const [reportFile = '', ...paths] = process.argv.slice(2);
const collector = new ReportCollector(process.cwd());
// Among thousands of tests with browsers and brokers one may meet a machine at a bad moment: a run of all of them tries
// such a test once more and names it. A property with a counterexample is broken at the first try.
const retry = { count: paths.length === 0 ? 1 : 0, condition: /^(?!Property failed)/ };
const vitest = await startVitest('test', paths, { run: true, watch: false, passWithNoTests: false, retry, reporters: ['default', collector] });
await vitest.close();
writeFileSync(reportFile, JSON.stringify(collector.report));
