import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysedSchema, collectedSchema, documentIdOf, RejectedError, type Collected } from '../infra/contracts/index.ts';
import { addressKey } from '../infra/http/address-key.ts';
import { createChain, type Chain } from './chain.ts';
import { inlineExtractor } from './extract/index.ts';
import { sampleParagraphs, samplePage } from './extract/sample-page.contract.ts';
import { openModels, type OpenedModels } from './models/index.ts';
import { loadTaxonomy } from './topics/index.ts';

// Everything here is fictional.
const url = 'https://bao-mau.vn/bai-123.html';
const units = [{ id: 'so-khcn', name: 'Sở Khoa học và Công nghệ tỉnh Tân Hải', aliases: ['Sở KH&CN'] }, { id: 'so-yt', name: 'Sở Y tế tỉnh Tân Hải', aliases: ['Sở Y tế'] }];

type Parts = Omit<Partial<Collected>, 'listing'> & { readonly listing?: Partial<Collected['listing']>; readonly html?: string };
const collected = ({ html, listing = {}, ...parts }: Parts): Collected =>
  collectedSchema.parse({
    sighting: { id: 's1', run: 'r1', poll: 'p1', item: documentIdOf(addressKey(url)), fingerprint: 'f' },
    source: { id: 'bao-mau', outlet: 'Báo Mẫu', kind: 'feed' },
    kind: 'article',
    url,
    fetchedAt: '2027-03-10T01:00:00.000Z',
    page: html === undefined ? null : { finalUrl: url, html },
    listing: { title: 'Tiêu đề trong danh sách', ...listing },
    ...parts,
  });

let chain: Chain;
let models: OpenedModels;
afterAll(() => models.close());
beforeAll(async () => {
  models = await openModels();
  chain = createChain({ extractor: inlineExtractor(), units, taxonomy: await loadTaxonomy(null), models, zone: 'Asia/Ho_Chi_Minh', now: () => new Date('2027-03-10T02:00:00Z') });
});
const analyse = (parts: Parts) => chain.analyse(collected(parts));
const rejection = async (parts: Parts): Promise<string> => {
  const error: unknown = await analyse(parts).then(() => null, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(RejectedError);
  return (error as RejectedError).code;
};

describe('an article through the chain', () => {
  it('becomes a document with its analysis', async () => {
    const head = `<link rel="canonical" href="https://www.bao-mau.vn/bai-123-that.html"><meta property="og:image" content="/anh.jpg"><meta property="article:section" content="Khoa học"><meta property="article:published_time" content="2027-03-09T08:00:00+07:00">`;
    const result = await analyse({ html: samplePage({ head, tail: '<p>Theo Báo Nam Hà Mẫu</p>' }) });
    expect(analysedSchema.parse(result)).toEqual(result);
    expect(result.document).toMatchObject({
      id: documentIdOf(addressKey('https://www.bao-mau.vn/bai-123-that.html')),
      url: 'https://www.bao-mau.vn/bai-123-that.html',
      title: 'Bốn mươi trường nhận phòng thí nghiệm mới',
      image: 'https://bao-mau.vn/anh.jpg',
      section: 'Khoa học',
      language: 'vi',
      publishedAt: '2027-03-09T01:00:00.000Z',
      syndicatedFrom: 'Báo Nam Hà Mẫu',
      announcesCorrection: false,
    });
    const [mention] = result.analysis.units;
    expect(mention?.unit).toBe('so-khcn');
    const passage = mention?.passages[0];
    expect(result.document.text.slice(passage?.start, passage?.end)).toBe('Sở Khoa học và Công nghệ tỉnh Tân Hải');
    expect(result.analysis.topics.map((score) => score.topic)).toContain('science-technology');
    for (const { passages } of result.analysis.topics) for (const { start, end, text } of passages) expect(result.document.text.slice(start, end)).toBe(text);
    expect(result.analysis.model).toMatch(/^extract-readability@\d+\+language-eld@\d+\+units-names@\d+\+topics-phrases@\d+-[0-9a-f]{8}\+topic-network@\S+\+tone-network@\S+\+stance-network@\S+\+claim-network@[^+]+$/);
  });

  it('gives the same document for the same page in NFD, and the same hash for other line breaks', async () => {
    const one = await analyse({ html: samplePage() });
    const other = await analyse({ html: samplePage().normalize('NFD').replaceAll('. ', '.\n  ') });
    expect(other.document.text).toBe(one.document.text);
    expect(other.document.contentHash).toBe(one.document.contentHash);
    const changed = await analyse({ html: samplePage().replace('bốn mươi', 'bốn mốt') });
    expect(changed.document.contentHash).not.toBe(one.document.contentHash);
  });

  it('takes the page’s time before the listing’s, and the listing’s before the page’s bare day', async () => {
    const listing = { publishedAt: '2027-03-08T10:00:00+07:00' };
    const at = async (head: string): Promise<string | null> => (await analyse({ html: samplePage({ head }), listing })).document.publishedAt;
    expect(await at('<meta name="pubdate" content="2027-03-07T08:00:00+07:00">')).toBe('2027-03-07T01:00:00.000Z');
    expect(await at('<meta name="pubdate" content="07/03/2027">')).toBe('2027-03-08T03:00:00.000Z');
    expect((await analyse({ html: samplePage({ head: '<meta name="pubdate" content="07/03/2027">' }) })).document.publishedAt).toBe('2027-03-06T17:00:00.000Z');
    expect((await analyse({ html: samplePage() })).document.publishedAt).toBeNull();
  });

  it('takes the listing’s title, section, image and date where the page has none', async () => {
    const html = `<html><body><div>${sampleParagraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')}</div></body></html>`;
    const { document } = await analyse({ html, listing: { title: 'Tiêu đề &amp; danh sách', section: 'Mẫu', image: 'https://bao-mau.vn/a.jpg' } });
    expect(document).toMatchObject({ title: 'Tiêu đề & danh sách', section: 'Mẫu', image: 'https://bao-mau.vn/a.jpg', id: documentIdOf(addressKey(url)), url });
  });

  it('is made of the listing’s own text where there is no page, or a thin one', async () => {
    const content = sampleParagraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
    for (const html of [undefined, '<html><body><p>Video đang phát.</p></body></html>']) {
      const { document } = await analyse({ ...(html === undefined ? {} : { html }), listing: { content } });
      expect(document.text).toBe(sampleParagraphs.join('\n'));
      expect(document.lead).toBe(sampleParagraphs[0]);
    }
  });

  it('names a unit that only the title names, without passages', async () => {
    const { analysis } = await analyse({ html: samplePage({ title: 'Sở Y tế trả lời người dân vùng ven' }) });
    expect(analysis.units).toContainEqual({ unit: 'so-yt', passages: [], inTitle: true });
  });

  it('is rejected with the reason where it cannot become a document', async () => {
    expect(await rejection({ html: '' })).toBe('no-text');
    expect(await rejection({ html: '<html><body> \u0000\u200b </body></html>' })).toBe('no-text');
    expect(await rejection({})).toBe('no-text');
    expect(await rejection({ listing: { summary: 'Ngắn quá.' } })).toBe('no-text');
    expect(await rejection({ html: `<div>${sampleParagraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')}</div>`, listing: { title: ' ' } })).toBe('no-title');
    const cards = Array.from({ length: 14 }, (_, index) => `<article><h3><a href="/b${index}">Một tiêu đề mẫu khá dài cho bài số ${index}</a></h3><p>Mô tả ngắn của bài số ${index}, chỉ một hai câu để mời đọc tiếp bài này.</p></article>`).join('');
    expect(await rejection({ html: `<html lang="vi"><head><title>Khoa học</title></head><body><h1>Khoa học</h1>${cards}</body></html>` })).toBe('not-an-article');
  });
});

describe('a post through the chain', () => {
  const post = (text: string): Parts => ({ kind: 'post', url: null, sealedUrl: 'sealed', text, counts: { likes: 3 }, voice: 'v', listing: { title: '', publishedAt: '2027-03-10T07:30:00+07:00' }, sighting: { id: 's2', run: 'r1', poll: 'p1', item: 'post-1', fingerprint: 'f' } });

  it('keeps its id and sealed address, has its first words for a title, and no voice', async () => {
    const text = 'so khcn lam cham qua, dich vu cong truc tuyen nop 5 lan deu bao loi, chuyen doi so kieu nay thi chiu roi';
    const result = await analyse(post(text));
    expect(result.document).toMatchObject({ id: 'post-1', url: null, sealedUrl: 'sealed', text, language: 'vi', publishedAt: '2027-03-10T00:30:00.000Z', counts: { likes: 3 } });
    expect(result.document.title.length).toBeLessThanOrEqual(81);
    expect(text.startsWith(result.document.title.slice(0, -1))).toBe(true);
    expect(result.analysis.units[0]?.unit).toBe('so-khcn');
    expect(result.analysis.topics[0]?.topic).toBe('science-technology');
    expect(JSON.stringify(result)).not.toContain('"voice"');
  });

  it('is rejected without text', async () => {
    expect(await rejection(post(' \u200b\n'))).toBe('no-text');
  });

  it('survives lone surrogates and one endless word', async () => {
    expect((await analyse(post(`\ud83d${'a'.repeat(500)}`))).document.title.isWellFormed()).toBe(true);
  });
});
