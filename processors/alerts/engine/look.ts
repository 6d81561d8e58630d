import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import type { Book } from '../../../infra/book/index.ts';
import { messageOf } from '../../../infra/contracts/index.ts';
import { occurrencesBetween, type OpenRule, type RulePorts } from '../rules/index.ts';
import type { EngineSettings } from './settings.ts';
import { takeOccurrences } from './take.ts';

/** What is stored late is found by looking back a little each time, and far every now and then. Found twice, it is one. */
const lookBackMs = 15 * 60_000;
const farBackMs = 86_400_000;
const farEveryMs = 10 * 60_000;
/** A look is followed by a rest, so many times as long. */
const restOfLook = 3;
/** Occurrences that are taken in one transaction. */
const bite = 200;
/** After a message that wakes a rule the store may need a moment: it is looked at so often. */
const wakesAfterMs = [100, 300, 600, 1000, 1500, 2200, 4000];

export interface LookSettings extends EngineSettings {
  readonly rules: readonly OpenRule[];
  readonly ports: RulePorts;
  readonly onLook?: (rule: string, outcome: 'ok' | 'failed', seconds: number) => void;
}

export interface Looker {
  /** Looks by every rule whose time has come. @returns how many occurrences were new. */
  lookNow(): Promise<number>;
  /** A message came that some kinds of rules wait for. */
  wake(by: string): void;
}

interface Schedule {
  /** Milliseconds since 1970, ascending. */
  times: number[];
  lastFar: number;
}

/** Asks the rules in their own rhythm and when woken. A rule that fails is told in the log and asked again; the others go on. */
export function createLooker(settings: LookSettings): Looker {
  const { book, rules, ports, now, logger } = settings;
  const schedules = new Map<string, Schedule>(rules.map(({ config }) => [config.id, { times: [0], lastFar: 0 }]));

  // One that was taken out, or switched off, begins anew when it comes back: what was meanwhile is not told.
  book.run('DELETE FROM alert_cursors WHERE rule NOT IN (SELECT value FROM json_each(?))', [JSON.stringify([...schedules.keys()])]);

  const look = async (rule: OpenRule, schedule: Schedule): Promise<number> => {
    const started = now().getTime();
    const { begun, until } = cursorOf(book, rule, started);
    const far = started - schedule.lastFar >= farEveryMs;
    try {
      const since = Math.max(begun, Math.min(until, started) - (far ? farBackMs : lookBackMs));
      // After a long stop a day at a time; what was judged meanwhile is not told any more.
      const found = await occurrencesBetween(rule, { since, until: started, asOf: started }, ports);
      let fresh = 0;
      // A storm in bites: the console acts on the same book meanwhile.
      for (let from = 0; from < found.length; from += bite) {
        fresh += takeOccurrences(settings, found.slice(from, from + bite)).fresh;
        await nextTurn();
      }
      // Only now is it seen: killed before, it is found again. A clock that was put back must not be waited for.
      book.run('UPDATE alert_cursors SET until = ? WHERE rule = ?', [started, rule.config.id]);
      if (far) schedule.lastFar = started;
      settings.onLook?.(rule.config.id, 'ok', (now().getTime() - started) / 1000);
      return fresh;
    } catch (error) {
      settings.onLook?.(rule.config.id, 'failed', (now().getTime() - started) / 1000);
      logger.warn({ rule: rule.config.id, err: messageOf(error) }, 'a rule for alerts could not be asked; it is asked again');
      return 0;
    } finally {
      const next = started + rule.kind.every * 1000;
      // However often it is woken, a rule has a quarter of the time at most.
      const rested = now().getTime() + restOfLook * Math.max(0, now().getTime() - started);
      schedule.times = [...new Set([...schedule.times.filter((time) => time > started && time < next).map((time) => Math.max(time, rested)), Math.max(next, rested)])].sort((one, other) => one - other);
    }
  };

  return {
    lookNow: async () => {
      const at = now().getTime();
      let fresh = 0;
      for (const rule of rules) {
        const schedule = schedules.get(rule.config.id);
        // A time that lies further ahead than a rhythm is from before the clock was put back.
        if (schedule === undefined || !schedule.times.some((time) => time <= at || time > at + rule.kind.every * 1000)) continue;
        fresh += await look(rule, schedule);
      }
      return fresh;
    },
    wake: (by) => {
      const at = now().getTime();
      for (const rule of rules) {
        if (!(rule.kind.wakes as readonly string[]).includes(by)) continue;
        const schedule = schedules.get(rule.config.id);
        if (schedule !== undefined) schedule.times = [...new Set([...schedule.times, ...wakesAfterMs.map((after) => Math.ceil((at + after) / 100) * 100)])].sort((one, other) => one - other);
      }
    },
  };
}

const cursorSchema = z.object({ of: z.string(), begun: z.number(), until: z.number() });

/** A rule that is new, or was changed, begins now: what was before is a test's to show. */
function cursorOf(book: Book, { config }: OpenRule, at: number): { readonly begun: number; readonly until: number } {
  const of = createHash('sha256').update(JSON.stringify([config.kind, config.when, config.options])).digest('hex');
  const before = book.get(cursorSchema, 'SELECT of, begun, until FROM alert_cursors WHERE rule = ?', [config.id]);
  // One that began in the future began under a clock that has been put right since.
  if (before?.of === of && before.begun <= at) return before;
  book.run('INSERT INTO alert_cursors (rule, of, begun, until) VALUES (:rule, :of, :at, :at) ON CONFLICT (rule) DO UPDATE SET of = :of, begun = :at, until = :at', { rule: config.id, of, at });
  return { begun: at, until: at };
}
