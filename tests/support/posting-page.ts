export interface Said {
  readonly kind: 'SocialMediaPosting' | 'Comment';
  readonly url: string;
  readonly author: string;
  readonly text: string;
}

/** A public page of an organisation with posts and comments as schema.org data, all said at `at`. Everything on it is fictional. */
export function postingPage(said: readonly Said[], at: Date): string {
  const graph = said.map(({ kind, url, author, text }) => ({ '@type': kind, url, text, author: { '@type': 'Person', name: author }, datePublished: at.toISOString() }));
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang hư cấu</title><script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })}</script></head><body><p>Hư cấu.</p></body></html>`;
}
