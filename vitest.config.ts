import { defineConfig } from 'vitest/config';

// Tests run on the real engine and real sockets: two processes at once at most, each file in its own process.
export default defineConfig({
  test: {
    include: ['{app,crawlers,processors,dashboards,infra,tests}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { UV_THREADPOOL_SIZE: '16', NODE_NO_WARNINGS: '1' },
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
  },
});
