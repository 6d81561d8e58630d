import { z } from 'zod';

/** What the process that runs the tests hands back, as JSON in a file. */
export const testReportSchema = z.object({
  tests: z.array(z.object({
    file: z.string(),
    name: z.string(),
    state: z.enum(['passed', 'failed', 'skipped']),
    note: z.string().nullable(),
    /** Why the first try failed, where only the second one passed. */
    failedFirst: z.string().nullable(),
  })),
  /** Failures outside any test: a file that cannot be loaded, an error nobody caught. */
  problems: z.array(z.string()),
});
export type TestReport = z.infer<typeof testReportSchema>;
export type TestOutcome = TestReport['tests'][number];

/** How many of everything: what the closing line says. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The closing line that people and scripts look for. */
export function closingLine({ passed, failed, skipped }: Totals): string {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
}
