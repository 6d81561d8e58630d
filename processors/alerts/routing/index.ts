/** Who is told of what, and when not. Pure: no clock, no store, no book. */
export { labelNames, matchesAll, parseMatcher, type Matcher } from './matchers.ts';
export { lineage, routeAt, routesFor, type RoutedTo, type UnitNode } from './tree.ts';
export { groupKeyOf } from './group.ts';
export { inhibitedBy, mutedUntil, quietUntil, silencedBy } from './hold-back.ts';
export { overLimit } from './limit.ts';
export { recipientsOf, type Reach, type Recipient } from './recipients.ts';
