import { writeFileSync } from 'node:fs';
import { startVitest } from 'vitest/node';
import { ReportCollector } from './collect-report.ts';

/*
 * The process that runs the tests: `run-vitest.ts REPORT [PATH…]`. It stands apart from the command so that the tests
 * get an environment of their own and a crash in the test runner ends only this process.
 */
const [reportFile = '', ...paths] = process.argv.slice(2);
const collector = new ReportCollector(process.cwd());
const vitest = await startVitest('test', paths, { run: true, watch: false, passWithNoTests: false, reporters: ['default', collector] });
await vitest.close();
writeFileSync(reportFile, JSON.stringify(collector.report));
