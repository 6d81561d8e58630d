import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/*
 * A thousand small newspapers behind one port, told apart by the host that is asked for; all fictional. Runs in a process of its own, so that
 * the crawler's memory is the crawler's alone. `/-/edition/N` publishes N new items in each feed, `/-/seen` tells what the hosts have
 * seen since `/-/forget`.
 */
const items = Number(process.argv[2] ?? 30);
let edition = 0;
const seen = new Map<string, { lastEnd: number; shortestGapMs: number; together: number; most: number; requests: number }>();
let open = 0;
let mostOpen = 0;

const summary = 'Sở Khoa học và Công nghệ tỉnh Tân Hải (hư cấu) cho biết kết quả bước đầu của đợt chạy thử trạm đo độ mặn tại xã Hòn Trúc. ';
const feed = (host: string): string => {
  const entries = Array.from({ length: items }, (_, index) => items + edition - index).map(
    (number) => `<item><title>Tin số ${number} của ${host}</title><link>http://${host}/tin-${number}.html</link><guid>${host}-${number}</guid><pubDate>${new Date(Date.UTC(2026, 10, 20) + number * 1_800_000).toUTCString()}</pubDate><description><![CDATA[<p>${summary.repeat(2)}</p>]]></description></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${host}</title>${entries.join('')}</channel></rss>`;
};
const page = (path: string): string => `<!doctype html><html lang="vi"><head><title>${path}</title></head><body><h1>Tin ${path}</h1>${`<p>${summary.repeat(3)}</p>`.repeat(6)}</body></html>`;

const server = createServer((request, response) => {
  const host = request.headers.host ?? '';
  const path = request.url ?? '/';
  if (path.startsWith('/-/')) {
    if (path.startsWith('/-/edition/')) edition = Number(path.slice(11));
    if (path === '/-/forget') seen.clear();
    const all = [...seen.values()];
    response.end(JSON.stringify({
      hosts: all.length, requests: all.reduce((sum, each) => sum + each.requests, 0), mostOpen,
      mostTogetherAtOneHost: Math.max(0, ...all.map((each) => each.most)), shortestGapMs: Math.min(...all.map((each) => each.shortestGapMs)),
    }));
    return;
  }
  const now = performance.now();
  const known = seen.get(host) ?? { lastEnd: -Infinity, shortestGapMs: Infinity, together: 0, most: 0, requests: 0 };
  seen.set(host, known);
  known.shortestGapMs = Math.min(known.shortestGapMs, now - known.lastEnd);
  known.requests += 1;
  known.together += 1;
  known.most = Math.max(known.most, known.together);
  open += 1;
  mostOpen = Math.max(mostOpen, open);
  setTimeout(() => {
    known.together -= 1;
    known.lastEnd = performance.now();
    open -= 1;
    if (path === '/robots.txt') response.writeHead(404).end();
    else if (path === '/feed.rss') {
      const etag = `"${edition}"`;
      if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
      else response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', etag }).end(feed(host));
    } else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(path));
  }, 20);
});
server.keepAliveTimeout = 1_000;
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
process.on('disconnect', () => process.exit(0));
