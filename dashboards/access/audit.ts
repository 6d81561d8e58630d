/** One line of the audit log: who did or read what, and when. Lines are appended, never changed. */
export interface AuditEntry {
  /** Id of a person, or null for the system itself. */
  readonly person: string | null;
  /** kebab-case: `case-read`, `fact-approved`, `sign-in-failed`. */
  readonly act: string;
  /** What it was done to: `case/12`, `fact/FC-3`, `person/…`. */
  readonly object: string;
  /** Small and without text of documents. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes a line in the transaction that is under way. */
export type WriteAudit = (entry: AuditEntry) => void;
