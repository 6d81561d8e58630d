/** What other programs of the office deliver to the console. */
export { grafanaHookPath, mountGrafanaHook, type AlertHook } from './grafana.ts';
export { openHookServer, type HookServer } from './open-hook-server.ts';
