import type { EngineSession } from './engine.ts';
import { quote } from './literals.ts';

/** Opens the text of every statement, so that it can be found among the running ones. */
export const tagOf = (operation: string): string => `/*op:${operation}*/`;

/** Ends running statements. `session` serves nothing else: it must be free when all others are busy. */
export class Killer {
  readonly #session: EngineSession;
  readonly #retryMs: number;
  #last: Promise<unknown> = Promise.resolve();

  constructor(session: EngineSession, retryMs = 200) {
    this.#session = session;
    this.#retryMs = retryMs;
  }

  /**
   * Asks the engine to stop the statement, again and again until it has (a statement can be asked before the engine
   * knows it). The caller ends this through the returned function. Never SYNC: that can wait for ever.
   */
  stop(tag: string): () => void {
    const ask = (): void => {
      this.#last = this.#last.then(() => this.#session.run(`KILL QUERY WHERE startsWith(query, ${quote(tag)}) ASYNC`, 'Null')).catch(() => {});
    };
    ask();
    const timer = setInterval(ask, this.#retryMs);
    return () => clearInterval(timer);
  }

  /** Also serves as the pool's ping: it answers although every lane is busy. */
  async ping(): Promise<void> {
    const answer = this.#last.then(() => this.#session.run('SELECT 1', 'TabSeparated'));
    this.#last = answer.catch(() => {});
    await answer;
  }

  /** Gives memory that the engine's allocator keeps for later back to the system (some 100 MB after a burst of inserts). */
  trim(): void {
    this.#last = this.#last.then(() => this.#session.run('SYSTEM JEMALLOC PURGE', 'Null')).catch(() => {});
  }

  async close(): Promise<void> {
    await this.#last;
    this.#session.close();
  }
}
