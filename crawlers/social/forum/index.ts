/** Forums: thread lists and posts by selectors, with presets for common software. */
export { createForumCollector } from './collector.ts';
