/** Messages to the office's own Official Account on Zalo, as its webhook delivers them. */
export { createZaloOaCollector } from './collector.ts';
