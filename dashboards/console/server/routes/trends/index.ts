/** Trends: each figure of dashboards/figures as JSON and as CSV. */
export { trendRoutes } from './figure.ts';
export { mountTrendFiles } from './file.ts';
