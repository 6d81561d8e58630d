import type { Context } from 'hono';

/** Where the button of an alert's message leads. What follows is a secret for a while, and stands in no log. */
export const alertPagePath = '/alert/';

/** A request's path as logs may have it. */
export const saidPath = (c: Context): string => (c.req.path.startsWith(alertPagePath) ? `${alertPagePath}…` : c.req.path);
