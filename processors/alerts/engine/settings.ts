import { handoversFrom } from '../../../infra/alerts/index.ts';
import type { Book } from '../../../infra/book/index.ts';
import type { AlertsConfig, Severity } from '../../../infra/config/index.ts';
import type { Logger } from '../../../infra/observability/index.ts';
import type { Reach, UnitNode } from '../routing/index.ts';

/** What the engine decides by; everything that touches the world is handed in. */
export interface EngineSettings {
  readonly book: Book;
  readonly config: AlertsConfig;
  readonly units: readonly UnitNode[];
  /** The office's. */
  readonly zone: string;
  readonly now: () => Date;
  readonly logger: Logger;
}

const rank: Readonly<Record<Severity, number>> = { info: 0, warning: 1, critical: 2 };
export const higher = (one: Severity, other: Severity): Severity => (rank[other] > rank[one] ? other : one);
export const isHigher = (one: Severity, than: Severity): boolean => rank[one] > rank[than];

/** Nothing new for so long ends an alert: after it was acknowledged, and at the latest. */
export const quietAfterMs = { acknowledged: 86_400_000, open: 7 * 86_400_000 } as const;

/** Who can be reached, and how, at an instant. */
export const reachAt = ({ book, config, zone }: Pick<EngineSettings, 'book' | 'config' | 'zone'>, at: number): Reach => ({ people: config.people, rosters: config.rosters, webhooks: config.webhooks, email: config.email !== undefined, handovers: handoversFrom(book, at), zone });
