import type { Period } from '../../infra/reports/index.ts';
import { localAt } from '../../processors/alerts/clock/index.ts';
import { periodText } from '../../processors/summaries/schedule/index.ts';

/** How `--period` writes a period: `2026-W47`, `2026-11`, `2026-11-01..2026-11-20`. One that ends within a day has that day. */
export const periodTextOf = ({ from, to }: Period, zone: string): string => periodText({ first: localAt(from, zone).day, end: localAt(Math.max(from, to - 1), zone).day + 1 });
