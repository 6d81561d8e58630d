import type { TopicSpec } from '../../contracts/index.ts';
import type { Logger } from '../../observability/index.ts';
import { unknownTopic } from '../limits.ts';
import { whileBusy } from './failures.ts';
import type { Connections } from './open-database.ts';

export interface Topic {
  readonly id: number;
  readonly name: string;
  readonly partitions: number;
  readonly retentionMs: number;
}

const dayMs = 86_400_000;

/** The topics of the file. */
export class TopicRegistry {
  readonly #connections: Connections;
  readonly #logger: Logger;
  readonly #known = new Map<string, Topic>();

  constructor(connections: Connections, logger: Logger) {
    this.#connections = connections;
    this.#logger = logger;
  }

  async ensure(specs: readonly TopicSpec[]): Promise<void> {
    const { durable } = this.#connections;
    const upsert = durable.prepare(
      `INSERT INTO topics (name, partitions, retention_ms, personal) VALUES (?, ?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET retention_ms = excluded.retention_ms, personal = excluded.personal RETURNING id, partitions`,
    );
    const addPartition = durable.prepare('INSERT OR IGNORE INTO partitions (topic, partition, next_offset) VALUES (?, ?, 0)');
    await whileBusy(() =>
      durable
        .transaction(() => {
          for (const spec of specs) {
            const made = upsert.get(spec.name, spec.partitions, spec.retentionDays * dayMs, spec.personal ? 1 : 0) as { id: number; partitions: number };
            if (made.partitions !== spec.partitions) {
              this.#logger.warn({ topic: spec.name, partitions: made.partitions, asked: spec.partitions }, 'a topic keeps the partitions it was made with');
            }
            for (let partition = 0; partition < made.partitions; partition += 1) addPartition.run(made.id, partition);
          }
        })
        .immediate(),
    );
    this.#known.clear();
  }

  /** @throws {FatalError} when there is no such topic. */
  get(name: string): Topic {
    const known = this.#known.get(name) ?? this.all().find((topic) => topic.name === name);
    if (!known) throw unknownTopic(name);
    this.#known.set(name, known);
    return known;
  }

  all(): Topic[] {
    return this.#connections.bookkeeping.prepare('SELECT id, name, partitions, retention_ms AS retentionMs FROM topics').all() as Topic[];
  }
}
