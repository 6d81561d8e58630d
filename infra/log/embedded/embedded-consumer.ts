import { messageOf } from '../../contracts/index.ts';
import type { Consumer } from '../contract.ts';
import { placeName } from './assign.ts';
import { PartitionWorker, type WorkerTools } from './partition-worker.ts';
import type { Topic } from './topic-registry.ts';

export interface ConsumerTools extends Omit<WorkerTools, 'heartbeat'> {
  readonly topics: readonly Topic[];
  readonly heartbeatMs: number;
}

/** A member of a group: holds a share of its topics' partitions, and one worker for each of them. */
export class EmbeddedConsumer implements Consumer {
  readonly #tools: ConsumerTools;
  readonly #workers = new Map<string, PartitionWorker>();
  readonly #releasing = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #renewing: Promise<void> | null = null;
  #renewedAt = 0;
  #stopped: Promise<void> | null = null;

  private constructor(tools: ConsumerTools) {
    this.#tools = tools;
  }

  /** Joins the group; resolves when it holds what is free for it. */
  static async start(tools: ConsumerTools): Promise<EmbeddedConsumer> {
    const consumer = new EmbeddedConsumer(tools);
    await consumer.renew();
    consumer.#schedule();
    return consumer;
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  /** Renews the leases now; who joins or leaves in this process makes the others do so, and other processes do it in their time. */
  renew(): Promise<void> {
    this.#renewing ??= this.#renew().finally(() => (this.#renewing = null));
    return this.#renewing;
  }

  async #renew(): Promise<void> {
    const { held, unwanted } = await this.#tools.membership.renew();
    this.#renewedAt = Date.now();
    if (this.#stopped) return;
    const mine = new Set(held.map(placeName));
    const due = new Set(unwanted.map(placeName));
    for (const [name, worker] of this.#workers) if (!mine.has(name) || due.has(name)) this.#giveUp(name, worker);
    for (const place of held) {
      const name = placeName(place);
      const topic = this.#tools.topics.find(({ id }) => id === place.topic);
      if (!topic || due.has(name) || this.#workers.has(name)) continue;
      this.#workers.set(name, new PartitionWorker(place, topic, { ...this.#tools, heartbeat: () => this.#heartbeat() }));
    }
  }

  /** Lets a worker finish its batch, then its partition go. The worker stays listed until then: nobody else here may start it. */
  #giveUp(name: string, worker: PartitionWorker): void {
    const releasing = worker
      .end()
      .then(() => this.#tools.membership.release(worker.place))
      .catch((error: unknown) => this.#tools.logger.warn({ err: error }, `a partition's lease could not be given back: ${messageOf(error)}`))
      .then(() => {
        this.#workers.delete(name);
        this.#releasing.delete(releasing);
      });
    this.#releasing.add(releasing);
  }

  #schedule(): void {
    this.#timer = setTimeout(() => {
      this.renew()
        .catch((error: unknown) => this.#tools.logger.warn({ err: error }, `the leases could not be renewed: ${messageOf(error)}`))
        .finally(() => {
          if (this.#timer) this.#schedule();
        });
    }, this.#tools.heartbeatMs);
  }

  /** For handlers that keep the event loop busy: renews when the timer could not. */
  async #heartbeat(): Promise<void> {
    if (Date.now() - this.#renewedAt >= this.#tools.heartbeatMs) await this.renew();
  }

  async #stop(): Promise<void> {
    // The timer goes on: the leases must hold until the batches in hand are committed.
    await Promise.all([...this.#workers.values()].map((worker) => worker.end()));
    await Promise.all(this.#releasing);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#renewing?.catch(() => undefined);
    this.#workers.clear();
    await this.#tools.membership.leave();
  }
}
