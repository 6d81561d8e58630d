import { describe, expect, it } from 'vitest';
import type { Draft } from '../contract/stage.ts';
import { articleAddress } from '../extract/address.ts';
import { finish } from './finish.ts';

const draft = (url: string): Draft => ({ sighting: { id: 's', run: 'r', poll: 'p', item: 'i', fingerprint: 'f' }, kind: 'article', url, title: 'Tin hư cấu', text: 'Nội dung hư cấu.', models: [], units: [], topics: [], contentGroup: null, tone: null, stances: [], claims: [] }) as unknown as Draft;
const idOf = (listed: string, declared: string | null = null, fetched: string | null = listed): string => finish(draft(articleAddress({ listed, fetched, declared }))).document.id;
const own = 'https://bao.example.vn/tin-hu-cau-20261119.html';

describe('the id of an article', () => {
  it.each([
    ['http://www.bao.example.vn/tin-hu-cau-20261119.html', null],
    ['https://m.bao.example.vn/tin-hu-cau-20261119.html', null],
    ['https://bao.example.vn/tin-hu-cau-20261119.html/amp', null],
    ['https://bao-example-vn.cdn.ampproject.org/c/s/bao.example.vn/tin-hu-cau-20261119.amp', null],
    ['https://bao.example.vn/bai/7', own],
    ['https://thethao.bao.example.vn/x', 'http://m.bao.example.vn/tin-hu-cau-20261119.html?utm_source=x'],
  ])('is one for %s declaring %s', (listed, declared) => {
    expect(idOf(listed, declared)).toBe(idOf(own));
  });

  it.each([
    ['https://bao.example.vn/tin-khac-20261118.html', null],
    ['https://bao-khac.example.com/x', own],
    ['https://bao.example.vn/bai/7', 'https://bao.example.vn/'],
    ['https://bao.example.vn/tin-hu-cau-20261119.html?page=2', null],
  ])('is another for %s declaring %s', (listed, declared) => {
    expect(idOf(listed, declared)).not.toBe(idOf(own));
  });
});
