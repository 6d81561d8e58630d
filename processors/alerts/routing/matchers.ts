/** Matchers are infra's, since the console shows what a silence would hold back. */
export { labelNames, parseMatcher, type Matcher } from '../../../infra/config/index.ts';
export { matchesAll } from '../../../infra/alerts/index.ts';
