import { Hono, type Context } from 'hono';
import { answer } from './conditional.ts';
import type { Content } from './content.ts';
import { editionAt, type Edition } from './edition.ts';
import { feedText, feedTypes, listedIn, mappedIn, newsSitemap, sitemapType } from './feeds/index.ts';
import { threadsAt } from './forum.ts';
import type { Clock, Item } from './item.ts';
import { discussion, drawing, errorPage, forumThread, forumThreads, layouts, listing, welcome, type Markup } from './layouts/index.ts';
import type { Outlet } from './schema.ts';
import { wallAt } from './wall.ts';

export interface RouteInput {
  readonly content: Content;
  readonly clock: () => Clock;
  /** The server's address without a slash at the end; known once it listens. */
  readonly base: () => string;
}

const page = 'text/html; charset=utf-8';

/** Everything the newsroom answers to. */
export function newsroomRoutes({ content, clock, base }: RouteInput): Hono {
  const app = new Hono();
  const edition = (): Edition => editionAt(content, clock());
  const send = async (context: Context, markup: Markup, modified: Date | null = null, type = page): Promise<Response> => answer(context, { body: String(await markup), type, modified });
  const refuse = async (context: Context, status: 404 | 410): Promise<Response> =>
    context.html(String(await (status === 410 ? errorPage('Bài đã gỡ', 'Tòa soạn đã gỡ bài viết này.') : errorPage('Không tìm thấy', 'Địa chỉ này không có bài viết.'))), status);

  app.get('/robots.txt', (context) => context.text(robots(content, base())));
  app.get('/', (context) => send(context, welcome(content, base())));
  app.get('/anh/:file', (context) => send(context, drawing(context.req.param('file').replace(/\.svg$/, '')), null, 'image/svg+xml; charset=utf-8'));

  app.get('/mang-xa-hoi/:page/*', (context) => social(context));
  app.get('/mang-xa-hoi/:page', (context) => social(context));
  app.get('/dien-dan/:forum/*', (context) => forum(context));
  for (const outlet of content.outlets) {
    if (outlet.newsSitemap !== undefined) {
      app.get(`/${outlet.id}/${outlet.newsSitemap}`, (context) => {
        const now = edition();
        const items = mappedIn(outlet, now.items);
        return send(context, newsSitemap(outlet, items, base()), lastChange(items, now.lastRemoval(outlet.id)), sitemapType);
      });
    }
    for (const spec of outlet.feeds) {
      app.get(`/${outlet.id}/${spec.file}`, async (context) => {
        const now = edition();
        const items = listedIn(outlet, spec, now.items);
        return answer(context, { body: await feedText({ outlet, spec, items, base: base() }), type: feedTypes[spec.format], modified: lastChange(items, now.lastRemoval(outlet.id)) });
      });
    }
    app.get(`/${outlet.id}/`, (context) => send(context, listing(outlet, visible(edition(), outlet), base(), outlet.name)));
    for (const section of outlet.sections) {
      app.get(`/${outlet.id}/${section.id}/`, (context) => send(context, listing(outlet, visible(edition(), outlet).filter((item) => item.sections.includes(section.id)), base(), section.name)));
    }
  }
  app.get('*', (context) => {
    const now = edition();
    const item = now.at(context.req.path);
    if (!item || item.state === 'missing') return refuse(context, 404);
    if (item.state === 'removed') return refuse(context, 410);
    const related = visible(now, item.outlet).filter((other) => other.id !== item.id && other.publishedAt <= item.publishedAt).slice(0, 5);
    return send(context, layouts[item.outlet.layout]({ item, base: base(), related }), item.modifiedAt);
  });
  app.notFound((context) => refuse(context, 404));
  return app;

  function social(context: Context): Response | Promise<Response> {
    const { posts, removed } = wallAt(content.social, clock());
    const path = context.req.path;
    if (path === `/mang-xa-hoi/${content.social.id}`) return send(context, discussion(content.social, posts, base()));
    const single = posts.filter((post) => path === post.path || post.comments.some((comment) => comment.path === path));
    return single.length > 0 ? send(context, discussion(content.social, single, base())) : refuse(context, removed.has(path) ? 410 : 404);
  }

  function forum(context: Context): Response | Promise<Response> {
    const threads = threadsAt(content.forum, clock());
    const path = context.req.path;
    if (path === `/dien-dan/${content.forum.id}/`) return send(context, forumThreads(content.forum, threads, base()));
    const thread = threads.find((each) => each.path === path);
    return thread === undefined ? refuse(context, 404) : send(context, forumThread(content.forum, thread, base()));
  }
}

const visible = (edition: Edition, outlet: Outlet): Item[] => edition.items.filter((item) => item.outlet.id === outlet.id && item.state === 'live' && !outlet.disallow.includes(item.section)).slice(0, 30);

function lastChange(items: readonly Item[], removal: Date | null): Date | null {
  return items.reduce<Date | null>((last, item) => (last && last > item.modifiedAt ? last : item.modifiedAt), removal);
}

function robots({ outlets, forum }: Content, base: string): string {
  const closed = outlets.flatMap((outlet) => outlet.disallow.map((section) => `Disallow: /${outlet.id}/${section}/`));
  const sitemaps = outlets.flatMap(({ id, newsSitemap: file }) => (file === undefined ? [] : [`Sitemap: ${base}/${id}/${file}`]));
  return ['User-agent: *', ...closed, `Disallow: /dien-dan/${forum.id}/members/`, 'Allow: /', ...sitemaps, ''].join('\n');
}
