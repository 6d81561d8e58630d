/** Public channels of Telegram, by their preview pages. */
export { createTelegramCollector } from './collector.ts';
