import { defineConfig } from 'vitest/config';

// Tests run on the real engine and real sockets: two processes at once at most, each file in its own process.
export default defineConfig({
  test: {
    include: ['{app,crawlers,processors,dashboards,infra,tests}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    pool: 'forks',
    maxWorkers: 2,
    // Bounds for what hangs, not measurements: a machine with other work on it takes several times as long.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    env: { UV_THREADPOOL_SIZE: '16', NODE_NO_WARNINGS: '1' },
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
  },
});
