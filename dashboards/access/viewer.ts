/** What a person of the office may do. */
export const roles = ['leadership', 'analyst', 'spokesperson', 'administrator'] as const;
export type Role = (typeof roles)[number];

/**
 * - `read`: every screen but those below.
 * - `judge`: put labels right, write facts, work on items and cases.
 * - `approve`: bring another person's fact into matching.
 * - `administer`: people, tokens of others, the audit log.
 */
export type Permission = 'read' | 'judge' | 'approve' | 'administer';

export const permissionsOf: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  leadership: new Set(['read']),
  analyst: new Set(['read', 'judge', 'approve']),
  spokesperson: new Set(['read', 'judge', 'approve']),
  administrator: new Set(['read', 'judge', 'approve', 'administer']),
};

/** Who looks: a person of the office who has signed in, or a token of theirs. */
export interface Viewer {
  readonly id: string;
  /** As colleagues know them. */
  readonly name: string;
  readonly role: Role;
  /** Ids of units whose items and cases they may see; null for all. */
  readonly units: readonly string[] | null;
  readonly by: 'session' | 'token';
}

export const may = (viewer: Viewer, permission: Permission): boolean => permissionsOf[viewer.role].has(permission);

/** Whether a person may see what concerns `units`. What concerns no unit is everybody's. */
export const seesUnits = (viewer: Viewer, units: readonly string[]): boolean => viewer.units === null || units.length === 0 || units.some((unit) => viewer.units?.includes(unit));
