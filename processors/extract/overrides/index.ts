/** Outlets that are read by selectors of their own until a day. The selectors are data: outlets.yaml. */
export { overrideFor, type Overridden } from './apply.ts';
export { expiredOverrides, parseOverrides } from './load.ts';
export type { Override } from './schema.ts';
