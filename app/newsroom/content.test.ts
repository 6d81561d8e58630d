import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createCollectors } from '../../crawlers/index.ts';
import { loadCatalogue, outletsOf } from '../../crawlers/catalogue/index.ts';
import type { Config } from '../../infra/config/index.ts';
import { officeFileSchema } from '../../infra/config/office.ts';
import { fold } from '../../infra/text/index.ts';
import { sourceProblems } from '../source-checks.ts';
import { loadContent, type Piece } from './content.ts';
import { topicIds } from './schema.ts';

const content = loadContent();
const officeFile = join(import.meta.dirname, '../../office.yaml');
const office = officeFileSchema.parse(parse(readFileSync(officeFile, 'utf8')));
const words = (piece: Piece): number => [piece.title, piece.lead, ...piece.body].join(' ').split(/\s+/).length;
const count = (predicate: (piece: Piece) => boolean): number => content.pieces.filter(predicate).length;

describe('the newsroom’s content', () => {
  it('has 150 pieces of eight outlets, each id once', () => {
    expect(content.pieces).toHaveLength(150);
    expect(new Set(content.pieces.map((piece) => piece.id)).size).toBe(150);
    expect(content.outlets).toHaveLength(8);
    for (const outlet of content.outlets) expect(count((piece) => piece.outlet === outlet.id), outlet.id).toBeGreaterThanOrEqual(8);
    expect(new Set(content.outlets.map((outlet) => outlet.layout)).size).toBe(8);
  });

  it('covers every topic, with everyday news as about a third and every tone', () => {
    for (const topic of topicIds) expect(count((piece) => piece.topics.includes(topic)), topic).toBeGreaterThanOrEqual(4);
    expect(count((piece) => piece.topics.length === 0)).toBeGreaterThanOrEqual(45);
    for (const tone of ['positive', 'neutral', 'negative'] as const) expect(count((piece) => piece.tone === tone), tone).toBeGreaterThanOrEqual(30);
  });

  it('is written as articles are: three to six paragraphs, 120 to 350 words (reprints may be cut)', () => {
    for (const piece of content.pieces.filter((candidate) => !candidate.reprintOf)) {
      expect(words(piece), piece.id).toBeGreaterThanOrEqual(120);
      expect(words(piece), piece.id).toBeLessThanOrEqual(350);
      expect(piece.body.length, piece.id).toBeGreaterThanOrEqual(3);
      expect(piece.body.length, piece.id).toBeLessThanOrEqual(6);
    }
  });

  it('keeps a queue of fresh items, and dates the rest within a week', () => {
    expect(count((piece) => piece.queued !== null)).toBeGreaterThanOrEqual(38);
    for (const piece of content.pieces) if (piece.age !== undefined) expect(piece.age, piece.id).toBeLessThanOrEqual(7 * 86_400_000);
  });

  it('holds what it promises to show: reprints, a correction, a removal, a missing page, namesakes', () => {
    expect(count((piece) => piece.reprintOf !== null)).toBe(14);
    expect(content.pieces.filter((piece) => piece.correction).map((piece) => piece.id)).toEqual(['quy-khcn-cho-vay']);
    expect(content.pieces.filter((piece) => piece.removedAfter !== undefined).map((piece) => piece.id)).toEqual(['dam-van-tra-ca-chet']);
    expect(content.pieces.filter((piece) => piece.missing).map((piece) => piece.id)).toEqual(['video-le-hoi-den-vo-oc']);
    expect(count((piece) => piece.body.join(' ').includes('Sở Khoa học và Công nghệ tỉnh Bắc Hà'))).toBe(2);
    expect(count((piece) => piece.outletInfo.disallow.includes(piece.section))).toBe(1);
  });

  it('a reprint is near its original but not the same', () => {
    for (const piece of content.pieces.filter((candidate) => candidate.reprintOf)) {
      const original = content.pieces.find((candidate) => candidate.id === piece.reprintOf?.id);
      expect(original?.outlet).not.toBe(piece.outlet);
      expect(piece.body.filter((paragraph) => original?.body.includes(paragraph)).length, piece.id).toBeGreaterThanOrEqual(2);
      expect([piece.title, ...piece.body]).not.toEqual([original?.title, ...(original?.body ?? [])]);
    }
  });

  it('edits that never apply are mistakes', () => {
    for (const piece of content.pieces) {
      const text = [piece.title, piece.lead, ...piece.body].join('\n');
      for (const { from } of piece.correction?.replace ?? []) expect(text, piece.id).toContain(from);
    }
  });
});

describe('the example office', () => {
  it('names about 25 units in one tree and every feed, sitemap and list of the newsroom', () => {
    const ids = office.units.map((unit) => unit.id);
    expect(ids.length).toBeGreaterThanOrEqual(25);
    expect(new Set(ids).size).toBe(ids.length);
    for (const unit of office.units) expect(unit.parent === undefined || ids.includes(unit.parent), unit.id).toBe(true);
    const ways = content.outlets.flatMap(({ id, feeds, newsSitemap }) => (feeds.length > 0 ? feeds.map(({ file }) => `feed ${id}/${file}`) : [newsSitemap === undefined ? `listing ${id}/` : `sitemap ${id}/${newsSitemap}`]));
    const others = [`postings mang-xa-hoi/${content.social.id}`, `forum dien-dan/${content.forum.id}/`, 'inbox cong-so-khcn/'];
    expect(office.sources.map((source) => `${source.kind} ${source.url.replace('http://127.0.0.1:4790/', '')}`).sort()).toEqual([...ways, ...others].sort());
    for (const source of office.sources) if (['feed', 'listing', 'sitemap'].includes(source.kind)) expect(content.outlets.map((outlet) => outlet.name)).toContain(source.outlet);
  });

  it('shows every kind of source, those it has no use for in comments that are right when the # is taken away', () => {
    const text = readFileSync(officeFile, 'utf8').replace(/^ {2}# (?=- \{ id:)/gm, '  ').replace(/^# (?=hooks: |catalogue: |catalogueFiles: )/gm, '').replace(/^ {2}# (?=browser: )/m, '  ');
    const shown = officeFileSchema.parse(parse(text));
    expect(shown).toMatchObject({ catalogue: expect.arrayContaining(['national']), hooks: { port: 4791 }, crawl: { browser: '/usr/bin/chromium' } });
    expect([...new Set(shown.sources.map(({ kind }) => kind))].sort()).toEqual([...createCollectors().keys()].sort());
    const { catalogue } = shown;
    expect(catalogue.filter((group) => outletsOf(loadCatalogue(), group) === null)).toEqual([]);
    expect(sourceProblems({ sources: shown.sources } as Config)).toEqual([]);
  });

  it('is what half of the items speak of', () => {
    const names = office.units.flatMap((unit) => [unit.name, ...unit.aliases].map(fold));
    expect(count((piece) => names.some((name) => fold([piece.title, piece.lead, ...piece.body].join('\n')).includes(name)))).toBeGreaterThanOrEqual(75);
    for (const unit of office.units) {
      const own = [unit.name, ...unit.aliases].map(fold);
      expect(count((piece) => own.some((name) => fold([piece.title, piece.lead, ...piece.body].join('\n')).includes(name))), unit.id).toBeGreaterThanOrEqual(1);
    }
  });
});
