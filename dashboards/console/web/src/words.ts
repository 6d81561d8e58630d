import type { CaseState, ContentGroup, ItemState, PeriodName, QueueField, ReachClass, StanceLabel, StatementKind, StatementState, StorySort, Tone, TrendPeriod, Verdict } from '../../api/index.ts';

/* Words of the API, said again here, so that the screens need not carry the API's schemas. */
export const periodNames = ['today', 'yesterday', '24h', '7d', '30d'] as const satisfies readonly PeriodName[];

export const contentGroups = ['international-law', 'policy-law', 'situation-achievements', 'incidents', 'foreign-relations'] as const satisfies readonly ContentGroup[];
export const tones = ['positive', 'neutral', 'negative'] as const satisfies readonly Tone[];
export const stanceLabels = ['favourable', 'neutral', 'critical', 'not-about'] as const satisfies readonly StanceLabel[];
export const queueFields = ['tone', 'stance', 'topics', 'contentGroup'] as const satisfies readonly QueueField[];

export const reaches = ['national', 'regional', 'local', 'specialist', 'foreign'] as const satisfies readonly ReachClass[];
export const storySorts = ['documents', 'newest', 'growth'] as const satisfies readonly StorySort[];

export const trendPeriods = ['24h', '7d', '30d', '90d'] as const satisfies readonly TrendPeriod[];

export const verdicts = ['fabricated', 'inaccurate', 'misleading', 'accurate', 'opinion', 'unproven'] as const satisfies readonly Verdict[];
export const itemStates = ['open', 'snoozed', 'settled'] as const satisfies readonly ItemState[];
export const caseStates = ['open', 'waiting', 'closed'] as const satisfies readonly CaseState[];

export const statementKinds = ['refutation', 'clarification', 'acknowledgement', 'information'] as const satisfies readonly StatementKind[];
export const statementStates = ['draft', 'proposed', 'approved', 'published', 'withdrawn'] as const satisfies readonly StatementState[];
