import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Kind } from './corpus.ts';
import type { Order, Report } from './messages.ts';

export interface FuzzOptions {
  readonly seed: number;
  readonly cases: Readonly<Partial<Record<Kind, number>>>;
  /** The first case of each kind (default 0): to run one again. */
  readonly from?: number;
  /** A case that is not over by then has hung; wall clock, so with room for a busy machine. */
  readonly hangMs: number;
  readonly onProgress?: (kind: Kind, done: number) => void;
}

/** A case that did what none may do. `seed`, `kind` and `case` are enough to run it again. */
export interface Finding {
  readonly kind: Kind;
  readonly case: number;
  readonly what: 'crash' | 'hang' | 'untyped';
  readonly of: string;
  readonly how: readonly string[];
  readonly detail: string;
}

export interface FuzzResult {
  readonly cases: number;
  readonly findings: readonly Finding[];
  /** By kind: how many were read, and how many refused with which code. */
  readonly outcomes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The dearest case of each kind, by processor time. */
  readonly worst: Readonly<Record<string, { readonly case: number; readonly cpuMs: number; readonly wallMs: number; readonly of: string; readonly how: readonly string[]; readonly bytes: number; readonly outcome: string }>>;
  /** Of the reading process, its threads included, sampled after each case. */
  readonly peakMb: number;
}

type Begun = Report & { readonly type: 'begins' };

/** Reads mutants in a process of their own and watches it; one that dies or hangs is replaced and goes on behind the case that did it. */
export async function runFuzz({ seed, cases, from = 0, hangMs, onProgress }: FuzzOptions): Promise<FuzzResult> {
  const findings: Finding[] = [];
  const outcomes: Record<string, Record<string, number>> = {};
  const worst: Record<string, FuzzResult['worst'][string]> = {};
  let peakMb = 0;
  let done = 0;

  for (const [kind, count] of Object.entries(cases) as [Kind, number][]) {
    outcomes[kind] = {};
    for (let next = from; next < from + count;) next = await stretch({ seed, kind, from: next, to: from + count });
  }
  return { cases: done, findings, outcomes, worst, peakMb };

  /** One process' life: resolves to the case after its last. */
  function stretch(order: Order): Promise<number> {
    const child = start();
    const { kind } = order;
    let now: Begun | null = null;
    let watch: NodeJS.Timeout | undefined;
    let errors = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => { errors = (errors + text).slice(-4_000); });
    return new Promise((resolve, reject) => {
      const found = (what: Finding['what'], detail: string): void => {
        if (now !== null) findings.push({ kind, case: now.case, what, of: now.of, how: now.how, detail: detail.slice(0, 2_000) });
      };
      const over = (next: number): void => {
        clearTimeout(watch);
        child.removeAllListeners();
        child.kill('SIGKILL');
        resolve(next);
      };
      child.on('message', (report: Report) => {
        if (report.type === 'ready') child.send(order);
        else if (report.type === 'done') over(order.to);
        else if (report.type === 'begins') {
          now = report;
          watch = setTimeout(() => {
            found('hang', `not over after ${hangMs} ms`);
            done += 1;
            over(report.case + 1);
          }, hangMs);
        } else {
          clearTimeout(watch);
          done += 1;
          peakMb = Math.max(peakMb, report.rssMb);
          const counts = (outcomes[kind] ??= {});
          counts[report.outcome] = (counts[report.outcome] ?? 0) + 1;
          if (report.untyped !== null) found('untyped', report.untyped);
          if (now !== null && report.cpuMs > (worst[kind]?.cpuMs ?? 0)) worst[kind] = { ...report, of: now.of, how: now.how, bytes: now.bytes };
          onProgress?.(kind, report.case + 1);
        }
      });
      child.on('error', reject);
      child.on('exit', (code, signal) => {
        if (now === null) {
          reject(new Error(`the reading process did not start: ${errors}`));
          return;
        }
        found('crash', `exit ${String(code)} ${String(signal)} ${errors}`);
        done += 1;
        over(now.case + 1);
      });
    });
  }
}

const start = (): ChildProcess => fork(join(import.meta.dirname, 'reading-process.ts'), { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: ['--no-warnings'] });
