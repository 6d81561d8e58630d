/** Why something is not done to alerts, duty or silences, beyond what every route may answer. */
export const alertProblemCodes = ['alert-not-found', 'alert-closed', 'snooze-in-past', 'silence-empty', 'handover-empty', 'matcher-invalid', 'alert-person-unknown', 'alert-rule-unknown', 'alert-roster-unknown', 'back-test-busy'] as const;
export type AlertProblemCode = (typeof alertProblemCodes)[number];
