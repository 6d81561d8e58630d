import { readdirSync, readFileSync } from 'node:fs';

/** Memory that a process and those that it started hold, kB; of pages that they share each has its part. Seconds of processors that the process has used: less than a busy machine lets pass. */
export interface Held {
  readonly itself: number;
  readonly others: number;
  readonly processorSeconds: number;
}

/** Null where the system does not tell. */
export function heldBy(pid: number): Held | null {
  try {
    const others = below(pid);
    return { itself: held(pid), others: others.reduce((sum, one) => sum + held(one), 0), processorSeconds: usedBy(pid) };
  } catch {
    return null;
  }
}

function below(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const parent = /\) \S (\d+)/.exec(read(`/proc/${entry}/stat`))?.[1];
    if (parent !== undefined) parents.set(Number(entry), Number(parent));
  }
  const found: number[] = [pid];
  for (const upper of found) for (const [one, parent] of parents) if (parent === upper) found.push(one);
  return found.slice(1);
}

/** Proportional set size; resident where that may not be read. */
const held = (pid: number): number => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);

/** Hundredths of seconds as user and as system, behind the name and eleven other fields. */
function usedBy(pid: number): number {
  const fields = read(`/proc/${pid}/stat`).replace(/^.*\) /, '').split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
