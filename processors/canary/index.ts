/** The layout canary: tells when an outlet's pages suddenly give much less than they used to. */
export { watchLayouts, type CanaryOptions } from './watch-layouts.ts';
