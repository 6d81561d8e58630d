import { randomUUID } from 'node:crypto';
import type { Statement } from 'better-sqlite3';
import { assign, placeName, type Place } from './assign.ts';
import { whileBusy } from './failures.ts';
import type { Connections } from './open-database.ts';
import type { Topic } from './topic-registry.ts';

export interface Holdings {
  /** What this member holds. */
  readonly held: readonly Place[];
  /** What of it another member should have: to be released after the batch in hand. */
  readonly unwanted: readonly Place[];
}

interface MemberRow {
  readonly member: string;
  readonly topics: string;
}

interface LeaseRow extends Place {
  readonly member: string;
}

/** A member of a group in the file: it lives, and its leases hold, for `leaseMs` after each `renew`. */
export class Membership {
  readonly id = randomUUID();
  readonly #connections: Connections;
  readonly #group: string;
  readonly #topics: readonly Topic[];
  readonly #leaseMs: number;
  readonly #sql: Record<'join' | 'prolong' | 'expireMembers' | 'expireLeases' | 'members' | 'leases' | 'lease' | 'release' | 'releaseAll' | 'leave' | 'commit' | 'position', Statement>;

  constructor(connections: Connections, group: string, topics: readonly Topic[], leaseMs: number) {
    this.#connections = connections;
    this.#group = group;
    this.#topics = topics;
    this.#leaseMs = leaseMs;
    const prepare = (sql: string): Statement => connections.bookkeeping.prepare(sql);
    this.#sql = {
      join: prepare('INSERT INTO members (grp, member, topics, expires_at) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET expires_at = excluded.expires_at'),
      prolong: prepare('UPDATE leases SET expires_at = ? WHERE grp = ? AND member = ?'),
      expireMembers: prepare('DELETE FROM members WHERE expires_at < ?'),
      expireLeases: prepare('DELETE FROM leases WHERE expires_at < ?'),
      members: prepare('SELECT member, topics FROM members WHERE grp = ?'),
      leases: prepare('SELECT topic, partition, member FROM leases WHERE grp = ?'),
      lease: prepare('INSERT INTO leases (grp, topic, partition, member, expires_at) VALUES (?, ?, ?, ?, ?)'),
      release: prepare('DELETE FROM leases WHERE grp = ? AND topic = ? AND partition = ? AND member = ?'),
      releaseAll: prepare('DELETE FROM leases WHERE grp = ? AND member = ?'),
      leave: prepare('DELETE FROM members WHERE grp = ? AND member = ?'),
      // Only who still holds the lease may commit: a process that slept through its lease must not move the group.
      commit: prepare(
        `INSERT INTO commits (grp, topic, partition, next_offset)
         SELECT grp, topic, partition, ? FROM leases WHERE grp = ? AND topic = ? AND partition = ? AND member = ?
         ON CONFLICT DO UPDATE SET next_offset = excluded.next_offset`,
      ),
      position: prepare('SELECT next_offset FROM commits WHERE grp = ? AND topic = ? AND partition = ?').pluck(),
    };
  }

  /** Says that this member lives, takes what is free and due to it, and tells what it holds. */
  renew(): Promise<Holdings> {
    return whileBusy(() => this.#transaction(() => this.#renew()), { limitMs: this.#leaseMs });
  }

  #renew(): Holdings {
    const now = Date.now();
    const expires = now + this.#leaseMs;
    this.#sql.join.run(this.#group, this.id, JSON.stringify(this.#topics.map(({ id }) => id)), expires);
    this.#sql.prolong.run(expires, this.#group, this.id);
    this.#sql.expireMembers.run(now);
    this.#sql.expireLeases.run(now);
    const members = (this.#sql.members.all(this.#group) as MemberRow[]).map(({ member, topics }) => ({ member, topics: JSON.parse(topics) as number[] }));
    const owners = assign(this.#places(), members);
    const leases = new Map((this.#sql.leases.all(this.#group) as LeaseRow[]).map((lease) => [placeName(lease), lease.member]));
    const held: Place[] = [];
    for (const place of this.#places()) {
      const name = placeName(place);
      if (!leases.has(name) && owners.get(name) === this.id) {
        this.#sql.lease.run(this.#group, place.topic, place.partition, this.id, expires);
        leases.set(name, this.id);
      }
      if (leases.get(name) === this.id) held.push(place);
    }
    return { held, unwanted: held.filter((place) => owners.get(placeName(place)) !== this.id) };
  }

  /** Commits a position; false when the lease is another's by now. */
  commit(place: Place, nextOffset: number): Promise<boolean> {
    return whileBusy(() => this.#sql.commit.run(nextOffset, this.#group, place.topic, place.partition, this.id).changes > 0);
  }

  /** The group's committed position; 0 for a group that committed nothing. */
  position(place: Place): number {
    return (this.#sql.position.get(this.#group, place.topic, place.partition) as number | undefined) ?? 0;
  }

  release(place: Place): Promise<unknown> {
    return whileBusy(() => this.#sql.release.run(this.#group, place.topic, place.partition, this.id));
  }

  leave(): Promise<void> {
    return whileBusy(() =>
      this.#transaction(() => {
        this.#sql.releaseAll.run(this.#group, this.id);
        this.#sql.leave.run(this.#group, this.id);
      }),
    );
  }

  /** All partitions of this member's topics; another member's other topics are not its business. */
  #places(): Place[] {
    return this.#topics.flatMap(({ id, partitions }) => Array.from({ length: partitions }, (_, partition) => ({ topic: id, partition })));
  }

  #transaction<Result>(work: () => Result): Result {
    return this.#connections.bookkeeping.transaction(work).immediate();
  }
}
