/** Facebook pages, by the Graph API with the office's own token. */
export { createFacebookCollector, type FacebookSettings } from './collector.ts';
