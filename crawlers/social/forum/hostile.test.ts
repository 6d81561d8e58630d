import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DiembaoError } from '../../../infra/contracts/index.ts';
import { openReader } from './open-reader.ts';
import { forumOptions } from './options.ts';
import { presetNames } from './presets.ts';

const pages = { xenforo: 'xenforo-thread.html', vbulletin: 'vbulletin-thread.html', phpbb: 'phpbb-thread.html', discourse: 'discourse-topic.json', flarum: 'flarum-posts.json' };
const open = (preset: string) => openReader(forumOptions.parse({ preset, pages: 1 }), { zone: 'Asia/Ho_Chi_Minh', now: () => new Date('2026-11-20T00:00:00Z') });
const thread = { address: 'https://dien-dan.example/t/12', title: 'Hồ sơ', mark: null };

describe.each(presetNames)('%s', (preset) => {
  const body = readFileSync(join(import.meta.dirname, 'fixtures', pages[preset]), 'utf8');

  it('survives whatever became of a page on its way', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(body.length), fc.nat(400), fc.oneof(fc.constantFrom('<', '>', '"', '{', '}', '</div>', '<article>', '&#0;', '\u0000', 'null', '[]', '999999999999999999999'), fc.string()), async (at, length, instead) => {
      const given = body.slice(0, at) + instead + body.slice(at + length);
      for (const read of [() => open(preset).read(thread, null, async (url) => ({ body: given, url })), () => open(preset).threads({ body: given, url: thread.address }), () => open(preset).presence(`${thread.address}/1`, async (url) => ({ body: given, url }))]) {
        const end = await read().then(() => null, (error: unknown) => error);
        if (end !== null) expect(end).toBeInstanceOf(DiembaoError);
      }
    }), { numRuns: 60, seed: 3 });
  });

  it('is not held up by a page that is nothing but depth or breadth', async () => {
    const filled = (filling: string): string => (body.startsWith('{') ? JSON.stringify({ post_stream: { posts: [{ post_number: 1, cooked: filling }] }, data: [{ attributes: { number: 1, contentType: 'comment', contentHtml: filling } }] }) : body.replace('Nộp hồ sơ', filling));
    for (const filling of ['<b>'.repeat(150_000), '<td title="x">'.repeat(150_000), '<a href="/t/1">1</a>'.repeat(60_000)]) {
      expect((await open(preset).read(thread, null, async (url) => ({ body: filled(filling), url }))).entries.length).toBeGreaterThan(0);
    }
  });
});
