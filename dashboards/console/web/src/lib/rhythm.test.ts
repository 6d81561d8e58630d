import { expect, it } from 'vitest';
import { en } from '../../catalogue/en.ts';
import { vi } from '../../catalogue/vi.ts';
import { rhythmWords } from './rhythm.ts';

const minute = 60_000;
const format = { number: (value: number): string => String(value) };
const words = (language: 'vi' | 'en', minutes: number | null): string | null => rhythmWords({ vi, en }[language], format, minutes === null ? null : minutes * minute);

it.each<[number | null, string | null, string | null]>([
  [null, null, null],
  [0, 'nhiều bài cùng một lúc', 'several items at one time'],
  [1, 'khoảng 1 phút một bài', 'about one item a minute'],
  [41, 'khoảng 40 phút một bài', 'about one item every 40 minutes'],
  [57, 'khoảng 55 phút một bài', 'about one item every 55 minutes'],
  [59, 'khoảng 1 giờ một bài', 'about one item an hour'],
  [24 * 60, 'khoảng 1 ngày một bài', 'about one item a day'],
  [60, 'khoảng 1 giờ một bài', 'about one item an hour'],
  [35 * 60, 'khoảng 35 giờ một bài', 'about one item every 35 hours'],
  [40 * 60, 'khoảng 2 ngày một bài', 'about one item every 2 days'],
])('a source with %s minutes between its items', (minutes, vi, en) => {
  expect([words('vi', minutes), words('en', minutes)]).toEqual([vi, en]);
});
