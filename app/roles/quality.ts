import { qualityFigures, qualityWaiting, runQuery } from '../../dashboards/queries/index.ts';
import { messageOf } from '../../infra/contracts/index.ts';
import type { Metrics } from '../../infra/observability/index.ts';
import type { Store } from '../../infra/store/index.ts';
import type { Context } from '../context.ts';

const everyMs = 60_000;
/** 2100: later than any judgement, and within what the store's times can hold. */
const latest = Date.UTC(2100, 0, 1);

/** Keeps the gauges of flags and verdicts fresh. */
export function watchQuality(context: Context, store: Store): void {
  const look = (): void => void readQuality(store, context.metrics).catch((error: unknown) => context.logger.warn({ error: messageOf(error) }, 'quality of flags unknown'));
  look();
  const timer = setInterval(look, everyMs);
  context.defer(async () => clearInterval(timer));
}

export async function readQuality(store: Store, { flagsWaiting, flagsJudged }: Pick<Metrics, 'flagsWaiting' | 'flagsJudged'>): Promise<void> {
  const [[waits], [figures]] = await Promise.all([runQuery(store, qualityWaiting, {}), runQuery(store, qualityFigures, { from: 0, to: latest })]);
  const { waiting, strong } = waits ?? { waiting: 0, strong: 0 };
  const { judged, upheld } = figures ?? { judged: 0, upheld: 0 };
  flagsWaiting.set({ level: 'strong' }, strong);
  flagsWaiting.set({ level: 'suggest' }, waiting - strong);
  flagsJudged.set({ outcome: 'upheld' }, upheld);
  flagsJudged.set({ outcome: 'overturned' }, judged - upheld);
}
