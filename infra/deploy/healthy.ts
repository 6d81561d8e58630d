/*
 * A container's health check: `healthy.ts [URL]` ends with 0 when the address answers 2xx within three seconds, else with 1
 * and a line that says why. The images have no curl, and need none.
 */
const url = process.argv[2] ?? 'http://127.0.0.1:4789/healthz';
try {
  const response = await fetch(url, { signal: AbortSignal.timeout(3000), redirect: 'error' });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${url} answered ${String(response.status)}`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
