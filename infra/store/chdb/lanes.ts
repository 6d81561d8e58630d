import { RetryableError } from '../../contracts/index.ts';
import { abortError } from '../connection.ts';
import type { EngineSession } from './engine.ts';
import { SessionState } from './session-state.ts';

/** A session and what was set on it. One operation holds a lane at a time. */
export interface Lane {
  session: EngineSession;
  state: SessionState;
  /** Set for named sessions: they keep their temporary tables and settings. */
  readonly name: string | null;
  /** Its settings could not be brought in order: throw the session away. */
  spoiled: boolean;
}

interface Named {
  readonly lane: Lane;
  tail: Promise<void>;
  busy: number;
  timer: NodeJS.Timeout | null;
}

interface Waiter {
  readonly grant: (lane: Lane) => void;
}

/** A lane in hand, and how to give it back; `renew` when the session must not serve anyone else. */
export interface Grant {
  readonly lane: Lane;
  release(renew: boolean): void;
}

export interface LanesOptions {
  readonly open: () => EngineSession;
  /** Operations that run side by side. */
  readonly size: number;
  /** Operations that may wait for a lane; more are refused. */
  readonly maxWaiting: number;
  /** Named sessions that may exist at once. */
  readonly maxNamed: number;
}

/** Hands out sessions: any free one, or the one of that name, which serves its operations one after another. */
export class Lanes {
  readonly #options: LanesOptions;
  readonly #free: Lane[] = [];
  readonly #waiting: Waiter[] = [];
  readonly #named = new Map<string, Named>();

  constructor(options: LanesOptions) {
    this.#options = options;
    for (let index = 0; index < options.size; index += 1) this.#free.push({ session: options.open(), state: new SessionState(), name: null, spoiled: false });
  }

  /** @throws {RetryableError} `store-busy` when too many wait already. */
  acquire(sessionId: string | undefined, idleMs: number, signal: AbortSignal | undefined): Promise<Grant> {
    return sessionId === undefined || sessionId === '' ? this.#acquireAny(signal) : this.#acquireNamed(sessionId, idleMs);
  }

  /** Closes every session; nothing may be running. */
  close(): void {
    for (const lane of this.#free) lane.session.close();
    for (const { lane, timer } of this.#named.values()) {
      if (timer) clearTimeout(timer);
      lane.session.close();
    }
    this.#free.length = 0;
    this.#named.clear();
  }

  #grantAny(lane: Lane): Grant {
    return {
      lane,
      release: (renew) => {
        if (renew) this.#renew(lane);
        const next = this.#waiting.shift();
        if (next) next.grant(lane);
        else this.#free.push(lane);
      },
    };
  }

  /** Should no new session open, the old one serves on: its settings are taken back before each statement anyway. */
  #renew(lane: Lane): void {
    try {
      const fresh = this.#options.open();
      lane.session.close();
      lane.session = fresh;
      lane.state = new SessionState();
    } catch {
      lane.state.distrust();
    }
    lane.spoiled = false;
  }

  async #acquireAny(signal: AbortSignal | undefined): Promise<Grant> {
    const free = this.#free.pop();
    if (free) return this.#grantAny(free);
    if (this.#waiting.length >= this.#options.maxWaiting) {
      throw new RetryableError(`The embedded store is busy: ${this.#waiting.length} operations wait already.`, { code: 'store-busy', hint: 'Try again shortly, with fewer operations at once.' });
    }
    return new Promise<Grant>((resolve, reject) => {
      const onAbort = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        reject(abortError());
      };
      const waiter: Waiter = {
        grant: (lane) => {
          signal?.removeEventListener('abort', onAbort);
          resolve(this.#grantAny(lane));
        },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#waiting.push(waiter);
    });
  }

  async #acquireNamed(name: string, idleMs: number): Promise<Grant> {
    const named = this.#named.get(name) ?? this.#openNamed(name);
    if (named.timer) clearTimeout(named.timer);
    named.timer = null;
    named.busy += 1;
    const turn = named.tail;
    let done = (): void => {};
    named.tail = new Promise((resolve) => (done = resolve));
    await turn;
    return {
      lane: named.lane,
      release: () => {
        named.busy -= 1;
        done();
        if (named.busy > 0 || this.#named.get(name) !== named) return;
        named.timer = setTimeout(() => this.#drop(name), idleMs);
        named.timer.unref();
      },
    };
  }

  #openNamed(name: string): Named {
    if (this.#named.size >= this.#options.maxNamed) {
      throw new RetryableError(`The embedded store has ${this.#named.size} named sessions already.`, { code: 'store-busy', hint: 'Sessions end a minute after their last use.' });
    }
    const named: Named = { lane: { session: this.#options.open(), state: new SessionState(), name, spoiled: false }, tail: Promise.resolve(), busy: 0, timer: null };
    this.#named.set(name, named);
    return named;
  }

  #drop(name: string): void {
    const named = this.#named.get(name);
    if (!named || named.busy > 0) return;
    this.#named.delete(name);
    named.lane.session.close();
  }
}
