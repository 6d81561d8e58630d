import type { PeriodName } from '../../api/index.ts';

/** The periods of the API, by name. Said again here, so that the screens need not carry the API's schemas. */
export const periodNames = ['today', 'yesterday', '24h', '7d', '30d'] as const satisfies readonly PeriodName[];
