import { describe, expect, it } from 'vitest';
import { collectorContract } from '../../contract/suite.ts';
import { createPostingsCollector } from './index.ts';
import { findPostings } from './postings.ts';

const person = 'Lê Thị Nhân Chứng';
const writer = (origin: string) => ({ '@type': 'Person', name: person, alternateName: '@nhanchung', url: `${origin}/nguoi-dung/nhan-chung`, image: `${origin}/anh-nhan-chung.jpg` });
const post = (origin: string, number: number, text: string) => ({
  '@type': 'SocialMediaPosting', '@id': `${origin}/bai/${number}`, url: `${origin}/bai/${number}?fbclid=x`, articleBody: text, datePublished: `2026-10-05T11:0${number}:00+07:00`, inLanguage: 'vi',
  author: writer(origin), commentCount: 1,
  interactionStatistic: [{ '@type': 'InteractionCounter', interactionType: 'https://schema.org/LikeAction', userInteractionCount: 12 }, { '@type': 'InteractionCounter', interactionType: { '@type': 'ShareAction' }, userInteractionCount: '3' }],
  comment: [{ '@type': 'Comment', url: `${origin}/bai/${number}#binh-luan-${number}`, text: `Hỏi @nhanchung số 0912345678 nhé (${number})`, dateCreated: '2026-10-05T12:00:00+07:00', author: writer(origin), upvoteCount: 5 }],
});
const page = (...graph: readonly unknown[]) => ({
  body: `<!doctype html><html><head><meta name="author" content="${person}"><script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })}</script></head><body><b>${person}</b> @nhanchung <i>nhan-chung</i></body></html>`,
});

collectorContract('postings', {
  collector: createPostingsCollector(),
  source: { id: 'trang-hu-cau', outlet: 'Mạng hư cấu', kind: 'postings', own: false, holder: 'organisation' },
  listing: (origin) => page(post(origin, 1, 'Bài hư cấu một'), post(origin, 2, 'Bài hư cấu hai')),
  changed: (origin) => page(post(origin, 1, 'Bài hư cấu một, sửa'), post(origin, 2, 'Bài hư cấu hai')),
  broken: (origin) => page(post(origin, 1, 'Bài hư cấu một'), { ...post(origin, 9, ''), comment: [] }, { '@type': 'SocialMediaPosting', text: 'Không địa chỉ', author: writer(origin) }, { '@type': 'DiscussionForumPosting', url: 'javascript:x', text: 'xấu' }, null, 7, post(origin, 2, 'Bài hư cấu hai')),
  refused: 3,
  wrong: { answer: { body: '<!doctype html><html><body>Trang chủ</body></html>' }, code: 'no-postings' },
  persons: [person, 'nhanchung', 'nhan-chung', '0912345678'],
});

describe('postings', () => {
  const [first, comment] = findPostings([page(post('https://mang.example.vn', 1, 'Bài')), post('https://mang.example.vn', 1, 'Bài')]);

  it('reads counts, and comments after their post', () => {
    expect(first).toMatchObject({ kind: 'post', counts: { likes: 12, shares: 3, replies: 1 } });
    expect(comment).toMatchObject({ kind: 'comment', counts: { likes: 5 }, address: 'https://mang.example.vn/bai/1#binh-luan-1' });
  });

  it('refuses a source that does not say whose page it is', async () => {
    const source = { id: 'x', outlet: 'x', kind: 'postings', url: 'https://mang.example.vn/', own: false };
    const nobody = { http: {}, privacy: {}, state: { etag: null, lastModified: null }, now: () => new Date(), signal: new AbortController().signal };
    await expect(createPostingsCollector().poll(source, nobody as never)).rejects.toMatchObject({ code: 'holder-required' });
  });
});
