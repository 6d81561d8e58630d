/** Whether an address is a site's front page: no article stands there, so none may claim it. */
export function isFrontPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, search } = new URL(url);
  return search === '' && /^\/(?:index\.\w+|home|trang-chu\/?|vi\/?|en\/?)?$/i.test(pathname);
}
