/** WebSub (W3C): hubs tell the office that a feed has something new, so that it need not ask. */
export { discoverHub, type HubHints, type HubOffer } from './discover.ts';
export { openWebSub, type SubscriptionStatus, type WebSub, type WebSubOptions } from './web-sub.ts';
