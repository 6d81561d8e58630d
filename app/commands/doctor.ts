import type { Command } from 'commander';
import { openContext } from '../context.ts';
import { examine } from '../doctor/checks.ts';
import { withOffice, type OfficeOptions } from '../options.ts';

export function register(program: Command): void {
  withOffice(program.command('doctor'))
    .description('check what the system needs and say what is wrong; exit code 1 when something is')
    .option('--json', 'print the findings as JSON')
    .action(async (options: OfficeOptions & { readonly json?: boolean }) => {
      await using context = await openContext(options, { quiet: true });
      const findings = await examine(context);
      if (options.json) process.stdout.write(`${JSON.stringify(findings)}\n`);
      else for (const { check, ok, detail, hint } of findings) process.stdout.write(`${ok ? '✓' : '✗'} ${check.padEnd(12)} ${detail}\n${hint ? `  → ${hint}\n` : ''}`);
      if (findings.some((finding) => !finding.ok)) process.exitCode = 1;
    });
}
