import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { createRenderedCollector } from '../../crawlers/pages/rendered/index.ts';
import { createHttpClient } from '../../infra/http/index.ts';
import { serve } from '../../infra/http/loopback-server.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { paragraphs } from '../support/hostile-writing.ts';

/*
 * Pages a second through the browser, from a loopback server whose pages are made by script and one more request each, and the peak of
 * memory of the browser's processes together (shared pages counted once). `node tests/bench/rendered.ts [--pages 100] [--at-once 2]`
 */
const { values } = parseArgs({ options: { pages: { type: 'string', default: '100' }, 'at-once': { type: 'string', default: '2' }, browser: { type: 'string' } } });
const count = Number(values.pages);
const server = await serve((request, response) => {
  const slug = /(\d+)/.exec(request.url ?? '')?.[1] ?? '0';
  if (request.url?.startsWith('/noi-dung') === true) response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ html: `<h1>Tin ${slug}</h1>${paragraphs(slug)}` }));
  else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><html lang="vi"><head><title>Tin ${slug}</title></head><body><div id="bai"></div><script>fetch('/noi-dung/${slug}').then((r) => r.json()).then(({ html }) => { bai.innerHTML = html; })</script></body></html>`);
});
const http = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0 }, { logger: silentLogger() });
const collector = createRenderedCollector({ browser: { allow: ['127.0.0.1'], concurrency: Number(values['at-once']), ...(values.browser === undefined ? {} : { path: values.browser }) } });
const articles = collector.articles?.({ id: 'x', outlet: 'x', kind: 'rendered', own: false, url: server.origin }, { http });
if (articles == null) throw new Error('no articles');

let peakMb = 0;
const sampler = setInterval(() => { peakMb = Math.max(peakMb, familyMb()); }, 1_000);

let whole = 0;
const visit = (slug: number): Promise<void> => articles.fetch(`${server.origin}/tin-${slug}.html`, new AbortController().signal, async (outcome) => {
  if ('page' in outcome && outcome.page.html.includes(`Bài ${slug}:`)) whole += 1;
});
const begun = performance.now();
await visit(0);
const startMs = performance.now() - begun;
const started = performance.now();
await Promise.all(Array.from({ length: count }, (_, index) => visit(index + 1)));
const seconds = (performance.now() - started) / 1_000;
clearInterval(sampler);
await collector.close?.();
await http.close();
await server.close();
const [cpu] = cpus();
console.log(`${count} pages in ${seconds.toFixed(1)} s: ${(count / seconds).toFixed(2)} pages/s, ${values['at-once']} at once; ${whole - 1} of them whole; first page with the browser's start ${Math.round(startMs)} ms; browser ${Math.round(peakMb)} MB at its peak, this process ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`);
console.log(`${cpus().length} × ${cpu?.model.trim() ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`);

/** Memory of every process that stems from this one, in MB; what they share counts once. */
function familyMb(): number {
  const pairs = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  const family = new Set([process.pid]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [pid, parent] of pairs) if (family.has(parent) && !family.has(pid)) grown = family.add(pid).has(pid);
  }
  return [...family].filter((pid) => pid !== process.pid).map(pssKb).reduce((sum, one) => sum + one, 0) / 1_024;
}

function pssKb(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}
