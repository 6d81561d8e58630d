/** Where others deliver to the office: WebSub hubs, webhooks of networks. */
export { createHooks, type Hooks, type HooksBounds, type HooksOptions } from './server.ts';
