import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface OutletServer {
  readonly url: string;
  /** Feed of `size` items, all of them or one page (from, to). */
  feedUrl(name?: string): string;
  requests(): number;
  close(): Promise<void>;
}

export interface OutletArticle {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly published: Date;
}

export interface OutletOptions {
  /** Read at every request: it may grow. */
  readonly size: number;
  /** The feed lists only so many, the newest; all of them without it. */
  readonly listed?: number;
  /** Called whenever the feed is asked for, with how many items there are. */
  readonly onFeed?: (size: number) => void;
  /** What stands at a number instead of the usual item. */
  readonly article?: (index: number) => OutletArticle | undefined;
  /** Paragraphs an article has (about 60 words each). */
  readonly paragraphs?: number;
  /** Kilobytes of scripts and menus around each article, as real pages have them. */
  readonly ballastKb?: number;
}

const subjects = ['chuyển đổi số', 'giảm nghèo bền vững', 'tiền lương của người lao động', 'trợ giúp pháp lý', 'bình đẳng giới', 'an toàn thực phẩm', 'bóng đá trẻ', 'giá rau ở chợ'];
const places = ['Tân Hải', 'phường Cửa Sông', 'xã Bãi Dài', 'xã Đồng Muối'];

/** An outlet on loopback with one feed and its articles; every item's text is its own. All content is fictional. */
export async function startOutlet(options: OutletOptions): Promise<OutletServer> {
  let requests = 0;
  const server: Server = createServer((request, response) => {
    requests += 1;
    const path = request.url ?? '/';
    const send = (status: number, type: string, body: string): void => void response.writeHead(status, { 'content-type': type }).end(body);
    if (path.startsWith('/feed')) options.onFeed?.(options.size);
    if (path.startsWith('/feed')) return send(200, 'application/rss+xml; charset=utf-8', feed(base(), options));
    const article = /^\/bai-(\d+)\.html$/.exec(path);
    if (article && Number(article[1]) < options.size) return send(200, 'text/html; charset=utf-8', page(base(), Number(article[1]), options));
    return send(404, 'text/plain', 'not found');
  });
  const base = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: base(),
    feedUrl: (name = 'feed.xml') => `${base()}/${name}`,
    requests: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const published = (index: number): Date => new Date(Date.UTC(2026, 2, 1) + index * 60_000);
const title = (index: number): string => `Tin số ${index}: ${places[index % places.length]} bàn về ${subjects[index % subjects.length]}`;

function feed(base: string, { size, listed = size, article = () => undefined }: OutletOptions): string {
  const items = Array.from({ length: Math.min(size, listed) }, (_, place) => size - Math.min(size, listed) + place).map(
    (index) =>
      `<item><title>${article(index)?.title ?? title(index)}</title><link>${base}/bai-${index}.html</link><guid>${base}/bai-${index}.html</guid><pubDate>${(article(index)?.published ?? published(index)).toUTCString()}</pubDate><description>${article(index)?.paragraphs[0] ?? `Sapo của tin số ${index}.`}</description></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Báo thử (hư cấu)</title><link>${base}/</link><description>Nội dung hư cấu</description>${items.join('')}</channel></rss>`;
}

function page(base: string, index: number, { paragraphs = 6, ballastKb = 0, article = () => undefined }: OutletOptions): string {
  const own = article(index);
  if (own) return ownPage(base, index, own);
  const body = Array.from(
    { length: paragraphs },
    (_, line) =>
      `<p>Đoạn ${line + 1} của tin ${index}: Sở Khoa học và Công nghệ tỉnh Tân Hải cho biết ${subjects[(index + line) % subjects.length]} tại ${places[(index + line) % places.length]} đã có ${index * 7 + line} hộ dân tham gia trong ${line + 2} tháng. Các đơn vị tiếp tục lấy ý kiến người dân, công bố số liệu hằng tuần trên cổng thông tin và trả lời từng kiến nghị được gửi đến, theo kế hoạch đã nêu từ đầu năm.</p>`,
  );
  const ballast = `<script>var thu=${JSON.stringify('x'.repeat(ballastKb * 1024))};</script>`;
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title(index)} | Báo thử</title><link rel="canonical" href="${base}/bai-${index}.html">
<meta property="og:title" content="${title(index)}"><meta property="article:published_time" content="${published(index).toISOString()}">${ballast}</head>
<body><header><nav><a href="/">Trang chủ</a></nav></header><main><article><h1>${title(index)}</h1><h2 class="sapo">Sapo của tin số ${index}, viết để thử phần mềm.</h2>${body.join('\n')}</article></main>
<footer>Nội dung hư cấu để thử phần mềm.</footer></body></html>`;
}

function ownPage(base: string, index: number, { title: headline, paragraphs, published: at }: OutletArticle): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${headline}</title><link rel="canonical" href="${base}/bai-${index}.html">
<meta property="og:title" content="${headline.replaceAll('"', '&quot;')}"><meta property="article:published_time" content="${at.toISOString()}"></head>
<body><header><nav><a href="/">Trang chủ</a></nav></header><main><article><h1>${headline}</h1>${paragraphs.map((line) => `<p>${line}</p>`).join('\n')}</article></main>
<footer>Nội dung hư cấu để thử phần mềm.</footer></body></html>`;
}
