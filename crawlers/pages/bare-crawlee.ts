/*
 * What every crawler of crawlee's is told here: no sessions, no statistics, nothing on disk, no judgement of the machine's load. The client's
 * politeness and our own bounds decide instead.
 */

const never = 3_600_000;

export const bareOptions = (concurrency: number) => ({
  useSessionPool: false,
  maxRequestRetries: 1,
  minConcurrency: concurrency,
  maxConcurrency: concurrency,
  autoscaledPoolOptions: {
    maybeRunIntervalSecs: 0.1,
    loggingIntervalSecs: null,
    systemStatusOptions: { maxMemoryOverloadedRatio: 1, maxEventLoopOverloadedRatio: 1, maxCpuOverloadedRatio: 1, maxClientOverloadedRatio: 1 },
  },
  statisticsOptions: { logIntervalSecs: never / 1_000, persistenceOptions: { enable: false } },
  statusMessageLoggingInterval: never / 1_000,
});

export const bareConfiguration = { persistStorage: false, purgeOnStart: false, systemInfoIntervalMillis: never, persistStateIntervalMillis: never };
